import { Button, PasswordInput, TextInput } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import type { WhoAmI } from '@motcua/contract/session';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../client.ts';
import { useFirstFocus } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { firstView } from '../../later.tsx';
import { tellFailure } from '../../notices.ts';
import { online } from '../../offline/line.ts';
import { openAfter, openHere } from '../../offline/opened.ts';
import { enter, enterHere } from '../../session.ts';

/** By the server, or while it cannot be reached by what this computer keeps. */
async function enterWith(
  username: string,
  password: string,
): Promise<{ account: WhoAmI; here: boolean } | 'UNKNOWN' | 'WRONG_PASSWORD' | 'BROKEN'> {
  try {
    return { account: (await client.signIn({ username, password, as: 'BROWSER' })).account, here: false };
  } catch (error) {
    if (online.get()) throw error;
  }
  const account = await openHere(username, password);
  return typeof account === 'string' ? account : { account, here: true };
}

/** User name and password; the error stands beside the fields, not in a notice that goes away. */
export function SignInForm({ onDone }: { onDone: () => void }): React.ReactNode {
  const words = useWords();
  const first = useFirstFocus<HTMLInputElement>();
  const lang = useLang();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const signIn = useMutation({
    mutationFn: () => enterWith(username.trim(), password),
    onSuccess: async (entered) => {
      if (typeof entered === 'string') {
        setFault(words.offline.here[entered]);
        return;
      }
      if (entered.here) {
        enterHere(entered.account);
        onDone();
        return;
      }
      const { account } = entered;
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
      // after the first lists: it takes the computer half a second, and a slow line some more
      void firstView.then(() => openAfter(account, password)).catch(tellFailure);
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
