import { useAddress } from '../../address.ts';
import { useWords } from '../../lang.ts';
import { UnitField } from '../../parts/unit-field.tsx';
import { viewIn, Views } from '../../parts/views.tsx';
import { useOffered } from '../../rights.ts';
import { useAccount } from '../../session.ts';
import { ImportStaff } from './import-staff.tsx';
import { People } from './people.tsx';
import { StaffChanges } from './staff-changes.tsx';

/** QT01, QT03: who serves where as what; giving, ending, importing posts; what was changed by whom. */
export function Staff(): React.ReactNode {
  const words = useWords();
  const { staff: text } = words;
  const [params, change] = useAddress();
  const { posts } = useAccount();
  const proposes = useOffered('proposeSettings');
  const views = proposes ? (['people', 'file', 'changes'] as const) : (['people', 'changes'] as const);
  const view = viewIn<'people' | 'file' | 'changes'>(params, views);
  const unit = params.get('don-vi') ?? posts[0]?.unit.key ?? '';
  return (
    <section className="screen" aria-labelledby="staff-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="staff-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      <Views label={text.title} views={views.map((one) => [one, text.views[one]] as const)} now={view} />
      {view !== 'changes' && (
        <search className="filters">
          <UnitField value={unit} onChange={(key) => change({ 'don-vi': key })} />
        </search>
      )}
      {view === 'people' && <People unit={unit} />}
      {view === 'file' && <ImportStaff unit={unit} />}
      {view === 'changes' && <StaffChanges />}
    </section>
  );
}
