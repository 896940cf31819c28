import type { AuthorityView } from '@motcua/contract/authority';
import { AUTHORITY_KINDS } from '@motcua/rules/authority';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';

export type Answer = AuthorityView['may'][number];

interface AnswerAuthorityProps {
  authority: AuthorityView;
  answer: Answer;
  onClose: () => void;
}

/** The word of one of the two people behind an authority; to decline and to revoke need a reason. */
export function AnswerAuthority({ authority, answer, onClose }: AnswerAuthorityProps): React.ReactNode {
  const { authorities: text } = useWords();
  const lang = useLang();
  const [reason, setReason] = useState('');
  const done = (): void => {
    tell(text.answered[answer]);
    onClose();
  };
  const confirm = useAct('confirmAuthority', done);
  const accept = useAct('acceptAuthority', done);
  const decline = useAct('declineAuthority', done);
  const revoke = useAct('revokeAuthority', done);
  const explains = answer === 'DECLINE' || answer === 'REVOKE';
  const send = (): void => {
    const authorityId = authority.id ?? '';
    switch (answer) {
      case 'CONFIRM':
        return confirm.mutate({ authorityId });
      case 'ACCEPT':
        return accept.mutate({ authorityId });
      case 'DECLINE':
        return decline.mutate({ authorityId, reason: reason.trim() });
      case 'REVOKE':
        return revoke.mutate({ authorityId, reason: reason.trim() });
    }
  };
  return (
    <ActDialog
      title={`${text.acts[answer]}: ${authority.document.name} ${authority.document.number ?? ''}`}
      submit={text.acts[answer]}
      pending={[confirm, accept, decline, revoke].some((act) => act.isPending)}
      ready={!explains || says(reason, 3)}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="lead">{authority.kinds.map((kind) => AUTHORITY_KINDS[kind][lang]).join(' · ')}</p>
      <p>
        {authority.grantor?.fullName} → {authority.holder.fullName}, {authority.unit.name}, {text.from}{' '}
        {momentText(authority.from)}{' '}
        {authority.to === null ? text.noEnd : `${text.until} ${momentText(authority.to)}`}
      </p>
      {answer === 'REVOKE' && <p className="soft">{text.ends}</p>}
      {explains && <TextField label={text.reason} least={3} most={500} value={reason} onChange={setReason} />}
    </ActDialog>
  );
}
