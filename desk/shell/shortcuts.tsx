import { Kbd, Modal } from '@mantine/core';
import { useWords } from '../lang.ts';

/** The `?` overlay. */
export function Shortcuts({ opened, onClose }: { opened: boolean; onClose: () => void }): React.ReactNode {
  const words = useWords();
  const { shortcuts, counter } = words;
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
      opened={opened}
      onClose={onClose}
      title={shortcuts.title}
      closeButtonProps={{ 'aria-label': words.words.close }}
    >
      <dl className="keys">
        {rows.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
