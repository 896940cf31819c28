import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDesignWords } from '../../words/design.ts';
import { ConditionFields } from './condition-fields.tsx';
import type { WrittenForm } from './written.ts';
import {
  naming,
  onSigner,
  signingConditions,
  withoutSigner,
  withSigner,
  type WrittenSigner,
} from './written-signers.ts';

interface SignersProps {
  form: WrittenForm;
  onChange: (form: WrittenForm) => void;
}

/** Who signs beside the applicant: in what capacity, what he declares, which answers say who he is, and when. */
export function Signers({ form, onChange }: SignersProps): React.ReactNode {
  const { forms: text } = useDesignWords();
  const { signers = [] } = form;
  return (
    <section className="block" aria-label={text.signers}>
      <h2>{text.signers}</h2>
      <p className="soft">{text.signersHint}</p>
      {signers.map((signer, at) => (
        <SignerFields
          key={signer.key}
          form={form}
          signer={signer}
          onChange={(next) => onChange(onSigner(form, at, () => next))}
          onRemove={() => onChange(withoutSigner(form, at))}
        />
      ))}
      <Button
        variant="default"
        mt="sm"
        disabled={naming(form, 'citizenId').length === 0}
        onClick={() => onChange(withSigner(form))}
      >
        {text.addSigner}
      </Button>
    </section>
  );
}

interface SignerFieldsProps {
  form: WrittenForm;
  signer: WrittenSigner;
  onChange: (signer: WrittenSigner) => void;
  onRemove: () => void;
}

function SignerFields({ form, signer, onChange, onRemove }: SignerFieldsProps): React.ReactNode {
  const { forms: text } = useDesignWords();
  const { visibleWhen, ...always } = signer;
  const set = (change: Partial<WrittenSigner>): void => onChange({ ...signer, ...change });
  const named = (label: string): string => (signer.role === '' ? label : `${label}: ${signer.role}`);
  return (
    <fieldset className="item stack">
      <legend>{named(text.signer)}</legend>
      <div className="two">
        <TextInput
          label={text.signerRole}
          description={text.signerRoleHint}
          required
          maxLength={60}
          value={signer.role}
          onChange={(event) => set({ role: event.currentTarget.value })}
        />
        <TextInput
          label={text.signerRoleEn}
          description=" "
          maxLength={60}
          value={signer.roleEn ?? ''}
          onChange={(event) => set({ roleEn: event.currentTarget.value })}
        />
        <Textarea
          label={text.signerDeclares}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={signer.declares}
          onChange={(event) => set({ declares: event.currentTarget.value })}
        />
        <Textarea
          label={text.signerDeclaresEn}
          autosize
          minRows={2}
          maxLength={500}
          value={signer.declaresEn ?? ''}
          onChange={(event) => set({ declaresEn: event.currentTarget.value })}
        />
        <Naming
          label={text.signerName}
          value={signer.nameFrom}
          from={naming(form, 'text')}
          onChange={(nameFrom) => set({ nameFrom })}
        />
        <Naming
          label={text.signerId}
          value={signer.idFrom}
          from={naming(form, 'citizenId')}
          onChange={(idFrom) => set({ idFrom })}
        />
      </div>
      <ConditionFields
        label={text.signerWhen}
        always={text.signerAlways}
        before={signingConditions(form)}
        condition={visibleWhen}
        onChange={(condition) =>
          onChange(condition === undefined ? always : { ...always, visibleWhen: condition })
        }
      />
      <div className="row">
        <Button variant="default" onClick={onRemove} aria-label={named(text.removeSigner)}>
          {text.removeSigner}
        </Button>
      </div>
    </fieldset>
  );
}

interface NamingProps {
  label: string;
  value: string;
  from: readonly { key: string; label: string }[];
  onChange: (key: string) => void;
}

const Naming = ({ label, value, from, onChange }: NamingProps): React.ReactNode => (
  <NativeSelect
    label={label}
    value={value}
    data={[
      ...(from.some(({ key }) => key === value) ? [] : [{ value, label: value === '' ? '–' : `✕ ${value}` }]),
      ...from.map((one) => ({ value: one.key, label: one.label })),
    ]}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
