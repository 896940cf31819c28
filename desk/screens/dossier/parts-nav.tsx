import type { DossierView } from '@motcua/contract/dossier-view';
import { useShortcuts } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';

/** The parts this reader meets, each with the id of its heading, in the order of their keys. */
function usePartsOf(dossier: DossierView): readonly (readonly [id: string, name: string])[] {
  const { dossier: text, workspace, due } = useWords();
  const inside = dossier.reader === 'OFFICER';
  const parts: readonly (readonly [id: string, name: string, there: boolean])[] = [
    ['applicant-part', text.applicant, true],
    ['papers-part', text.papers, true],
    ['process-part', text.steps, true],
    ['due-part', due.title, dossier.acceptedAt !== null],
    ['timeline-part', text.timeline, true],
    ['notes-part', workspace.notes, inside],
    ['consultations-part', workspace.opinions, dossier.tasks.some((task) => task.consultation !== null)],
    ['drafts-part', workspace.drafts, inside && dossier.acceptedAt !== null],
    ['result-part', text.result, dossier.result !== null],
  ];
  return parts.filter(([, , there]) => there).map(([id, name]) => [id, name]);
}

/** Brings a part before the eyes, and the keyboard with it. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

/** The parts of a long page, by pointer, by Tab, or by one digit. */
export function PartsNav({ dossier }: { dossier: DossierView }): React.ReactNode {
  const { workspace: text } = useWords();
  const parts = usePartsOf(dossier);
  useShortcuts(Object.fromEntries(parts.map(([id], index) => [String(index + 1), () => goTo(id)])));
  return (
    <nav className="parts-nav" aria-label={`${text.parts}. ${text.partsHint}`}>
      {parts.map(([id, name], index) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(event) => {
            event.preventDefault();
            goTo(id);
          }}
        >
          <kbd>{index + 1}</kbd> {name}
        </a>
      ))}
    </nav>
  );
}
