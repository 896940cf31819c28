import { Button } from '@mantine/core';
import type { AuthorityView } from '@motcua/contract/authority';
import { AUTHORITY_KINDS, EVERY_MATTER, SIGNATURE_FORMS } from '@motcua/rules/authority';
import { dateText, momentText } from '@motcua/ui/dates';
import { useLang, useWords } from '../../lang.ts';
import type { Answer } from './answer-authority.tsx';

const MARKS = {
  IN_FORCE: { shape: '●', tone: 'ok' },
  NOT_YET: { shape: '○', tone: 'soft' },
  PREPARED: { shape: '◐', tone: 'wait' },
  UNACCEPTED: { shape: '◐', tone: 'wait' },
  DECLINED: { shape: '✕', tone: 'soft' },
  REVOKED: { shape: '✕', tone: 'soft' },
  EXPIRED: { shape: '▲', tone: 'late' },
  NO_POST: { shape: '▲', tone: 'late' },
} as const satisfies Record<AuthorityView['standing'], { shape: string; tone: string }>;

const DEEDS = ['written', 'granted', 'accepted', 'declined', 'revoked'] as const;

interface AuthorityRowProps {
  authority: AuthorityView;
  onAnswer: (answer: Answer) => void;
}

/** One authority with its document, its history and what the reader may do with it. */
export function AuthorityRow({ authority, onAnswer }: AuthorityRowProps): React.ReactNode {
  const { authorities: text } = useWords();
  const lang = useLang();
  const { document, form, standing, matters } = authority;
  const { shape, tone } = MARKS[standing];
  return (
    <tr>
      <th scope="row">
        {authority.holder.fullName}
        <div className="soft">{authority.position}</div>
      </th>
      <td>
        {authority.kinds.map((kind) => AUTHORITY_KINDS[kind][lang]).join(' · ')}
        <div className="soft">{matters.includes(EVERY_MATTER) ? text.everyMatter : matters.join('; ')}</div>
      </td>
      <td>
        {SIGNATURE_FORMS[form].prefix} {SIGNATURE_FORMS[form][lang]}
      </td>
      <td>
        {text.from} {momentText(authority.from)}
        <div>{authority.to === null ? text.noEnd : `${text.until} ${momentText(authority.to)}`}</div>
      </td>
      <td>
        {document.name}
        {document.number !== null && ` ${document.number}`}
        {document.date !== null && ` ${text.issued} ${dateText(document.date)}`}
        <div className="soft">
          {document.issuer ?? text.byOffice} · {document.legalBasis}
        </div>
      </td>
      <td>
        <span className={tone}>
          {shape} {text.standings[standing]}
        </span>
        {authority.id !== null &&
          DEEDS.map((deed) => {
            const done = authority[deed];
            return (
              done !== null &&
              !(deed === 'written' && done.by.accountId === authority.granted?.by.accountId) && (
                <div className="soft" key={deed}>
                  {momentText(done.at)} {done.by.fullName} {text.history[deed]}
                  {done.why !== '' && `: ${done.why}`}
                </div>
              )
            );
          })}
        {authority.may.length > 0 && (
          <div className="row">
            {authority.may.map((answer) => (
              <Button
                key={answer}
                size="compact-sm"
                variant={answer === 'ACCEPT' || answer === 'CONFIRM' ? 'filled' : 'default'}
                onClick={() => onAnswer(answer)}
              >
                {text.acts[answer]}
              </Button>
            ))}
          </div>
        )}
      </td>
    </tr>
  );
}
