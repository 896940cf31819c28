import { Button, PasswordInput, TextInput } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../client.ts';
import { useFirstFocus } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { enter } from '../../session.ts';

/** User name and password; the error stands beside the fields, not in a notice that goes away. */
export function SignInForm({ onDone }: { onDone: () => void }): React.ReactNode {
  const words = useWords();
  const first = useFirstFocus<HTMLInputElement>();
  const lang = useLang();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const signIn = useMutation({
    mutationFn: () => client.signIn({ username: username.trim(), password, as: 'BROWSER' }),
    onSuccess: async ({ account }) => {
      if (account.kind !== 'OFFICER') {
        setFault(words.session.notOfficer);
        await client.signOut({});
        return;
      }
      await enter(account);
      if (account.mustChangePassword) {
        window.location.assign('/desk/doi-mat-khau');
        return;
      }
      onDone();
    },
    onError: (error) => {
      const problem = error instanceof ProblemError ? error.problem : undefined;
      setFault(
        problem === undefined ? words.errors.unknown : lang === 'en' ? problem.titleEn : problem.detail,
      );
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (username.trim() === '' || password === '') setFault(words.session.required);
        else signIn.mutate();
      }}
    >
      <TextInput
        label={words.session.username}
        autoComplete="username"
        data-autofocus
        ref={first}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.session.password}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <p className="fault" role="alert">
        {fault !== undefined && <>▲ {fault}</>}
      </p>
      <Button type="submit" loading={signIn.isPending}>
        {words.session.signIn}
      </Button>
    </form>
  );
}
