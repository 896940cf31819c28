import { Button, NativeSelect, TextInput } from '@mantine/core';
import { readIdCardQr } from '@motcua/rules/person';
import { formatDate } from '@motcua/rules/text';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { noteEndOfSession } from '../../client.ts';
import { useFirstFocus } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { useSource } from './source.ts';
import { numberProblem, typedOf, type TypedApplicant, type Visit } from './visit.ts';

interface ApplicantFieldsProps {
  visit: Visit;
  onChange: (part: Partial<Visit>) => void;
  onFound: () => void;
}

type Met = 'known' | 'unknown' | 'scanned';
const ROLES = ['SELF', 'AUTHORISED', 'ASSISTED', 'POSTAL'] as const;

/** The person at the counter, by number, by card, or typed. */
export function ApplicantFields({ visit, onChange, onFound }: ApplicantFieldsProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { intake } = words;
  const { applicant } = visit;
  const source = useSource();
  const first = useFirstFocus<HTMLInputElement>();
  const [met, setMet] = useState<Met>();
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<TypedApplicant>): void => onChange({ applicant: { ...applicant, ...part } });
  const find = useMutation({
    mutationFn: (idNumber: string) => source.ask.findApplicant({ idNumber }),
    onSuccess: ({ applicant: found }) => {
      setMet(found === null ? 'unknown' : 'known');
      if (found === null) return;
      onChange({ applicant: typedOf(found) });
      onFound();
    },
    onError: (error) => {
      if (!noteEndOfSession(error)) tellFailure(error);
    },
  });
  const problem = asked ? numberProblem(applicant) : undefined;
  const onNumber = (): void => {
    const card = readIdCardQr(applicant.idNumber, { allowDemo: true });
    setAsked(true);
    if (card.ok) {
      const { citizenId, fullName, birthDate, gender, residence } = card.value;
      setMet('scanned');
      set({
        kind: 'PERSON',
        idNumber: citizenId,
        fullName,
        birthDate: formatDate(birthDate),
        gender,
        address: residence,
      });
      onFound();
    } else if (numberProblem(applicant) === undefined) find.mutate(applicant.idNumber);
  };
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
          value={applicant.idNumber}
          onChange={(event) => {
            setMet(undefined);
            set({ idNumber: event.currentTarget.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onNumber();
          }}
        />
        <Button variant="default" loading={find.isPending} onClick={onNumber}>
          {intake.find}
        </Button>
      </div>
      <output className="soft">{met !== undefined && intake[met]}</output>
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
        <NativeSelect
          label={intake.submitterRole}
          value={visit.submitterRole}
          onChange={(event) =>
            onChange({ submitterRole: ROLES.find((role) => role === event.currentTarget.value) ?? 'SELF' })
          }
          data={ROLES.map((role) => ({ value: role, label: intake[role] }))}
        />
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
