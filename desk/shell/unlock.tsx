import { Button, Modal, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../lang.ts';
import { openHere, openWithBefore, standing } from '../offline/opened.ts';
import { useAccount } from '../session.ts';

/** Opens what this computer keeps with the officer's password; after a change elsewhere also with the one before. */
export function Unlock({ onClose }: { onClose: () => void }): React.ReactNode {
  const words = useWords();
  const { offline } = words;
  const { username } = useAccount();
  const stands = standing.useValue();
  const [password, setPassword] = useState('');
  const [before, setBefore] = useState('');
  const [fault, setFault] = useState<string>();
  const changed = stands.kind === 'OTHER_PASSWORD';
  const open = useMutation({
    mutationFn: async () => {
      if (stands.kind !== 'OTHER_PASSWORD') return openHere(username, password);
      return (await openWithBefore(stands.account, before, password)) ? undefined : 'WRONG_PASSWORD';
    },
    onSuccess: (found) => {
      if (typeof found === 'string') setFault(offline.here[found]);
      else onClose();
    },
    onError: (error) => setFault(String(error)),
  });
  return (
    <Modal opened onClose={onClose} title={offline.unlock} withCloseButton={false}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate();
        }}
      >
        <p>{changed ? offline.unlockChanged : offline.unlockWhy}</p>
        {changed && (
          <PasswordInput
            label={offline.passwordBefore}
            data-autofocus
            autoComplete="off"
            value={before}
            onChange={(event) => setBefore(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={words.session.password}
          data-autofocus={changed ? undefined : true}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <p className="fault" role="alert">
          {fault !== undefined && <>▲ {fault}</>}
        </p>
        <div className="row end">
          <Button variant="default" onClick={onClose}>
            {words.words.cancel}
          </Button>
          <Button type="submit" loading={open.isPending} disabled={password === ''}>
            {offline.unlock}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
