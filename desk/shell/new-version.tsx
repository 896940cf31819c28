import { useWords } from '../lang.ts';
import { newVersion } from '../offline/new-version.ts';

/** Offers a new version of the desk; the officer takes it when nobody waits before him. */
export function NewVersion(): React.ReactNode {
  const { offline } = useWords();
  const take = newVersion.useValue();
  if (take === undefined) return null;
  return (
    <output className="banner">
      ◐ {offline.newVersion}{' '}
      <button type="button" className="link" onClick={take}>
        {offline.takeVersion}
      </button>
    </output>
  );
}
