import { Button, PasswordInput } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { client, queryClient } from '../../client.ts';
import { useFirstFocus } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { useScheme } from '../../scheme.ts';
import { useAccount, whoAmI } from '../../session.ts';

/** The own password; whoever came with one for once does nothing else before. */
export function ChangePassword(): React.ReactNode {
  useScheme();
  const words = useWords();
  const { password: text } = words;
  const lang = useLang();
  const { mustChangePassword, fullName, username } = useAccount();
  const first = useFirstFocus<HTMLInputElement>();
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<string>();
  const change = useMutation({
    mutationFn: () => client.changePassword({ current, next }),
    onSuccess: async () => {
      queryClient.setQueryData(whoAmI.queryKey, await client.whoAmI({}));
      tell(text.done);
      await navigate('/', { replace: true });
    },
    onError: (error) => {
      const problem = error instanceof ProblemError ? error.problem : undefined;
      setFault(
        problem === undefined ? words.errors.unknown : lang === 'en' ? problem.titleEn : problem.detail,
      );
    },
  });
  const differs = again !== '' && again !== next;
  return (
    <main className="sign-in">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="card">
        <p className="soft">{fullName}</p>
        <h1>{text.title}</h1>
        <p className="soft">{mustChangePassword ? text.once : text.why}</p>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            setFault(undefined);
            if (again !== next) setFault(text.differ);
            else change.mutate();
          }}
        >
          <input
            type="text"
            className="hidden"
            aria-label={words.session.username}
            autoComplete="username"
            value={username}
            readOnly
            tabIndex={-1}
          />
          <PasswordInput
            label={text.current}
            required
            autoComplete="current-password"
            ref={first}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={text.next}
            description={text.nextHint}
            required
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <PasswordInput
            label={text.again}
            required
            autoComplete="new-password"
            error={differs && text.differ}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <p className="fault" role="alert">
            {fault !== undefined && <>▲ {fault}</>}
          </p>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={current === '' || next === '' || again === ''}
          >
            {text.send}
          </Button>
        </form>
        {!mustChangePassword && <Link to="/">{text.back}</Link>}
      </div>
    </main>
  );
}
