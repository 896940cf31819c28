import { Button } from '@mantine/core';
import { useWords } from '../../lang.ts';

interface OvertakenProps {
  /** Who has published meanwhile. */
  by: string;
  onTake: () => void;
  onKeep: () => void;
}

/** Somebody else was quicker; what is set here stays until the reader says which of the two goes on. */
export function Overtaken({ by, onTake, onKeep }: OvertakenProps): React.ReactNode {
  const { roster: text } = useWords();
  return (
    <section className="block waiting" role="alert">
      <p>{text.meanwhile(by)}</p>
      <div className="row">
        <Button variant="default" onClick={onTake}>
          {text.takeTheirs}
        </Button>
        <Button variant="default" onClick={onKeep}>
          {text.keepMine}
        </Button>
      </div>
    </section>
  );
}
