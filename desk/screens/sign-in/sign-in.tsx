import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { client } from '../../client.ts';
import { setLang, useLang, useWords } from '../../lang.ts';
import { useScheme } from '../../scheme.ts';
import { safeReturn } from '../../session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Sign-in of officers. */
export function SignIn(): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const other = lang === 'vi' ? 'en' : 'vi';
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const theme = useQuery({ queryKey: ['theme'], queryFn: () => client.getTheme({}), retry: false });
  useScheme();
  return (
    <main className="sign-in">
      <title>{`${words.session.signIn} – ${words.system}`}</title>
      <div className="card">
        <p className="soft">{theme.data?.provinceName ?? words.system}</p>
        <h1>{words.title}</h1>
        <p className="soft">{words.session.purpose}</p>
        <SignInForm onDone={() => void navigate(safeReturn(params.get('ve')), { replace: true })} />
        <p className="row spread">
          <a href="/">{words.session.toPortal}</a>
          <button type="button" className="link" lang={other} onClick={() => void setLang(other)}>
            {words.lang[other]}
          </button>
        </p>
      </div>
    </main>
  );
}
