import { Button, TextInput } from '@mantine/core';
import { useState, type RefObject } from 'react';
import { useWords } from '../../lang.ts';
import { Camera, hasCamera } from './camera.tsx';
import { readReturnKey, type ReturnKey } from './read-key.ts';

interface FinderProps {
  input: RefObject<HTMLInputElement | null>;
  pending: boolean;
  onFind: (key: ReturnKey) => void;
}

/** One field for all that may be put under the reader: a slip, its QR code, an identity card, or what is typed. */
export function Finder({ input, pending, onFind }: FinderProps): React.ReactNode {
  const { returns: text } = useWords();
  const [typed, setTyped] = useState('');
  const [short, setShort] = useState(false);
  const [looking, setLooking] = useState(false);
  const find = (said: string): void => {
    const key = readReturnKey(said);
    setShort(key === undefined);
    if (key === undefined) return;
    setTyped('');
    onFind(key);
  };
  return (
    <form
      className="row id-row"
      onSubmit={(event) => {
        event.preventDefault();
        find(typed);
      }}
    >
      <TextInput
        ref={input}
        label={text.find}
        description={text.findHint}
        autoComplete="off"
        maxLength={300}
        error={short && text.findShort}
        value={typed}
        onChange={(event) => {
          setShort(false);
          setTyped(event.currentTarget.value);
        }}
      />
      <Button type="submit" loading={pending} rightSection={<kbd>⏎</kbd>}>
        {text.look}
      </Button>
      {hasCamera() && (
        <Button variant="default" onClick={() => setLooking(true)}>
          {text.byCamera}
        </Button>
      )}
      {looking && (
        <Camera
          onClose={() => setLooking(false)}
          onRead={(said) => {
            setLooking(false);
            find(said);
          }}
        />
      )}
    </form>
  );
}
