import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../lang.ts';
import { procedure } from '../queries.ts';

interface LegalBasisProps {
  procedureCode: string;
  value: string;
  onChange: (legalBasis: string) => void;
}

/** A legal basis: one of those the procedure was published with, or another one typed. */
export function LegalBasis({ procedureCode, value, onChange }: LegalBasisProps): React.ReactNode {
  const { dialogs } = useWords();
  const known = useQuery(procedure(procedureCode)).data?.legalBasis ?? [];
  return (
    <Autocomplete
      label={dialogs.basis}
      description={dialogs.basisHint}
      required
      maxLength={300}
      data={[...new Set(known)]}
      filter={({ options }) => options}
      openOnFocus={false}
      value={value}
      onChange={onChange}
    />
  );
}
