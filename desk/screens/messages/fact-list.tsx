import { Button } from '@mantine/core';
import type { NoticeWording } from '@motcua/contract/wording';
import { NOTICE_FACTS } from '@motcua/rules/notice';
import { useLang, useWords } from '../../lang.ts';

interface FactListProps {
  facts: NoticeWording['facts'];
  onPick: (fact: NoticeWording['facts'][number]) => void;
}

/** What a notice may say of a dossier: a press puts it into the text. */
export function FactList({ facts, onPick }: FactListProps): React.ReactNode {
  const { wording } = useWords();
  const lang = useLang();
  return (
    <div>
      <fieldset className="row facts-to-insert">
        <legend className="hidden">{wording.insert}</legend>
        <span className="soft" aria-hidden="true">
          {wording.insert}:
        </span>
        {facts.map((fact) => (
          <Button key={fact.name} variant="default" size="compact-sm" onClick={() => onPick(fact)}>
            {`{${fact.name}} ${NOTICE_FACTS[fact.name][lang]}, ${fact.always ? wording.always : wording.sometimes}`}
          </Button>
        ))}
      </fieldset>
      <p className="hint">{wording.rule}</p>
    </div>
  );
}
