import { Button, Checkbox } from '@mantine/core';
import type { NoticeTexts, NoticeWording } from '@motcua/contract/wording';
import type { NoticeForm } from '@motcua/rules/notice';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { says, TextField } from '../../acts/text-field.tsx';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useUnsaved } from '../../parts/unsaved.tsx';
import { insertAt, isSendable, sameTexts, written, type Cursor } from './draft.ts';
import { FactList } from './fact-list.tsx';
import { TextForm } from './text-form.tsx';

/** Other texts of a notice, seen at once as they will be read; a second person decides. */
export function EditWording({ item, today }: { item: NoticeWording; today: string }): React.ReactNode {
  const { wording: text } = useWords();
  const { kind, builtIn, current, facts } = item;
  const navigate = useNavigate();
  const [draft, setDraft] = useState<NoticeTexts>();
  const [validFrom, setValidFrom] = useState<string | undefined>(today);
  const [reason, setReason] = useState('');
  const [cursor, setCursor] = useState<Cursor>({
    form: 'vi',
    start: current.vi.length,
    end: current.vi.length,
  });
  const texts = draft ?? current;
  const changed = !sameTexts(texts, current);
  const guard = useUnsaved(changed);
  const act = useAct('proposeWording', () => {
    guard.release();
    tell(text.sent);
    void navigate(`/tin-nhan/${kind}?xem=phien-ban`);
  });
  const ready = changed && isSendable(texts, builtIn) && validFrom !== undefined && says(reason, 1);
  const send = (): void => {
    if (ready && !act.isPending) act.mutate({ kind, texts, validFrom, reason: reason.trim() });
  };
  usePrimaryKey('SCREEN', send);
  const form = (name: NoticeForm): React.ReactNode => (
    <TextForm
      form={name}
      texts={texts}
      builtIn={builtIn}
      onChange={(value) => setDraft({ ...texts, [name]: value })}
      onCursor={setCursor}
    />
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {guard.question}
      <FactList
        facts={facts}
        onPick={(fact) => {
          const piece = written(fact);
          setDraft(insertAt(texts, cursor, piece));
          const at = cursor.start + piece.length;
          setCursor({ ...cursor, start: at, end: at });
        }}
      />
      <div className="two">
        {form('vi')}
        {form('en')}
      </div>
      <div className="two">
        <div className="stack">
          <Checkbox
            label={text.ownSms}
            description={text.ownSmsHint}
            checked={texts.sms !== null}
            onChange={(event) => setDraft({ ...texts, sms: event.currentTarget.checked ? texts.vi : null })}
          />
          {form('sms')}
        </div>
        <div className="stack">
          <DayField
            label={text.validFrom}
            hint={text.validFromHint}
            required
            value={validFrom}
            onChange={setValidFrom}
          />
          <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
          <div className="row">
            <Button type="submit" loading={act.isPending} disabled={!ready}>
              {text.send}
            </Button>
            <Button variant="default" disabled={sameTexts(texts, builtIn)} onClick={() => setDraft(builtIn)}>
              {text.restore}
            </Button>
            <Button variant="default" disabled={!changed} onClick={() => setDraft(undefined)}>
              {text.undo}
            </Button>
          </div>
          {!changed && <p className="soft">{text.same}</p>}
        </div>
      </div>
    </form>
  );
}
