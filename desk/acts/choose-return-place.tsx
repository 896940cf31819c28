import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ReturnChoice, type ReturnChosen } from '../parts/return-choice.tsx';
import { ActDialog, codeOf, type ActProps } from './dialog.tsx';

/** QU07: the applicant asks for his result elsewhere than he chose at first. */
export function ReturnPlaceDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { resultChannel, returnPlace } = dossier;
  const [chosen, setChosen] = useState<ReturnChosen>({ resultChannel, returnAt: returnPlace.at });
  const choose = useAct('chooseReturnPlace', (receipt) => {
    tell(words.returnPlace.chosen, codeOf(receipt));
    onClose();
  });
  const same = chosen.resultChannel === resultChannel && chosen.returnAt === returnPlace.at;
  return (
    <ActDialog
      title={words.acts.chooseReturnPlace}
      submit={words.acts.chooseReturnPlace}
      pending={choose.isPending}
      ready={!same}
      onClose={onClose}
      onSubmit={() => choose.mutate({ dossierId: dossier.id, ...chosen })}
    >
      <p className="soft">{words.returnPlace.hint}</p>
      <ReturnChoice chosen={chosen} other={returnPlace.authorityCounter ?? undefined} onChange={setChosen} />
    </ActDialog>
  );
}
