import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { IdCardScan } from '@motcua/rules/person';
import { useFirstFocus } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { usePerson } from './use-person.ts';
import type { TypedApplicant, Visit } from './visit.ts';

interface ApplicantFieldsProps {
  visit: Visit;
  /** The applicant himself stands here: nobody is asked in which role he comes. */
  atHand?: boolean;
  onChange: (part: Partial<Visit>) => void;
  onFound: () => void;
}

const ROLES = ['SELF', 'AUTHORISED', 'ASSISTED', 'POSTAL'] as const;

/** The person at the counter, by number, by card, or typed. */
export function ApplicantFields({
  visit,
  atHand = false,
  onChange,
  onFound,
}: ApplicantFieldsProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { intake } = words;
  const { applicant } = visit;
  const first = useFirstFocus<HTMLInputElement>();
  const set = (part: Partial<TypedApplicant>): void => onChange({ applicant: { ...applicant, ...part } });
  const { met, card, problem, pending, find, forget } = usePerson(
    applicant,
    (found) => onChange({ applicant: found }),
    onFound,
  );
  return (
    <fieldset className="block">
      <legend>1. {intake.person}</legend>
      <div className="row id-row">
        <TextInput
          ref={first}
          label={intake.idNumber}
          description={intake.idHint}
          required
          autoComplete="off"
          error={problem?.[lang]}
          errorProps={{ role: 'alert' }}
          value={applicant.idNumber}
          onChange={(event) => {
            forget();
            set({ idNumber: event.currentTarget.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            find();
          }}
        />
        <Button variant="default" loading={pending} onClick={find}>
          {intake.find}
        </Button>
      </div>
      <output className="soft">{met !== undefined && intake[met]}</output>
      {card !== undefined && <CardLeft card={card} />}
      <div className="four">
        <NativeSelect
          label={intake.kind}
          value={applicant.kind}
          onChange={(event) =>
            set({ kind: event.currentTarget.value === 'ORGANISATION' ? 'ORGANISATION' : 'PERSON' })
          }
          data={[
            { value: 'PERSON', label: intake.PERSON },
            { value: 'ORGANISATION', label: intake.ORGANISATION },
          ]}
        />
        <TextInput
          className="span-two"
          label={intake.fullName}
          required
          maxLength={200}
          value={applicant.fullName}
          onChange={(event) => set({ fullName: event.currentTarget.value })}
        />
        <TextInput
          label={intake.birthDate}
          placeholder={intake.dateHint}
          inputMode="numeric"
          value={applicant.birthDate}
          onChange={(event) => set({ birthDate: event.currentTarget.value })}
        />
        <NativeSelect
          label={intake.gender}
          value={applicant.gender}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set({ gender: value === 'MALE' || value === 'FEMALE' ? value : '' });
          }}
          data={[
            { value: '', label: '–' },
            { value: 'MALE', label: intake.MALE },
            { value: 'FEMALE', label: intake.FEMALE },
          ]}
        />
        <TextInput
          className="span-three"
          label={intake.address}
          required
          maxLength={300}
          value={applicant.address}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        <TextInput
          label={intake.phone}
          inputMode="tel"
          maxLength={20}
          value={applicant.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
        <TextInput
          label={intake.email}
          inputMode="email"
          maxLength={120}
          value={applicant.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        {!atHand && (
          <NativeSelect
            label={intake.submitterRole}
            value={visit.submitterRole}
            onChange={(event) =>
              onChange({ submitterRole: ROLES.find((role) => role === event.currentTarget.value) ?? 'SELF' })
            }
            data={ROLES.map((role) => ({ value: role, label: intake[role] }))}
          />
        )}
        {visit.submitterRole !== 'SELF' && (
          <TextInput
            label={intake.submitterName}
            required
            maxLength={200}
            value={visit.submitterName}
            onChange={(event) => onChange({ submitterName: event.currentTarget.value })}
          />
        )}
      </div>
    </fieldset>
  );
}

/** What the scanner could not read of the card, and what has to be compared with it. */
function CardLeft({ card }: { card: IdCardScan }): React.ReactNode {
  const { counter, intake } = useWords();
  if (card.unread.length === 0 && !card.compare) return null;
  const fields = { fullName: intake.fullName, birthDate: intake.birthDate, residence: intake.address };
  return (
    <p className="hint wait" role="alert">
      ◐{' '}
      {card.unread.length > 0 &&
        `${counter.unread} ${card.unread.map((field) => fields[field]).join(', ')}. `}
      {card.compare && counter.compare}
    </p>
  );
}
