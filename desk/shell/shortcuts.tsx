import { Modal } from '@mantine/core';
import { useHelp } from '../help/use-help.ts';
import { useWords } from '../lang.ts';
import { KeyList, ScreenHelp } from './screen-help.tsx';

/** The `?` overlay: help for the screen below, then the keys of every screen. */
export function Shortcuts({ onClose }: { onClose: () => void }): React.ReactNode {
  const words = useWords();
  const { shortcuts, counter, help } = words;
  const text = useHelp();
  const rows: readonly (readonly [string, string])[] = [
    ['/', shortcuts.search],
    ['?', shortcuts.help],
    ['N', shortcuts.intake],
    ['G', shortcuts.mine],
    ['B', shortcuts.alerts],
    ['↑ ↓ Home End', shortcuts.move],
    ['Enter', shortcuts.open],
    ['Space', words.work.shortcutSelect],
    ['A, P', words.work.shortcutAct],
    ['Ctrl + Enter', shortcuts.primary],
    ['Alt + Q', counter.keys.all],
    ['Alt + G', counter.keys.held],
    ['▥', counter.keys.scan],
    ['Alt + N', shortcuts.nextPerson],
    ['Esc', shortcuts.close],
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={help.title}
      size="lg"
      closeButtonProps={{ 'aria-label': words.words.close }}
    >
      <div className="stack">
        {text !== undefined && <ScreenHelp text={text} />}
        <section aria-labelledby="help-everywhere">
          <h2 id="help-everywhere">{help.everywhere}</h2>
          <KeyList rows={rows} />
        </section>
      </div>
    </Modal>
  );
}
