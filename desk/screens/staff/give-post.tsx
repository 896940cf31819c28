import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { ROLES, type Role } from '@motcua/contract/session';
import type { StaffMember } from '@motcua/contract/staff';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';

interface GivePostProps {
  unit: string;
  today: string;
  divisions: readonly { key: string; name: string }[];
  /** Absent: somebody new. */
  member: StaffMember | undefined;
  onClose: () => void;
}

/** A post for somebody, new or known, from a day on; a second person decides. */
export function GivePost({ unit, today, divisions, member, onClose }: GivePostProps): React.ReactNode {
  const words = useWords();
  const { staff: text } = words;
  const [username, setUsername] = useState(member?.username ?? '');
  const [fullName, setFullName] = useState(member?.fullName ?? '');
  const [position, setPosition] = useState('');
  const [division, setDivision] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
  const [from, setFrom] = useState<string | undefined>(today);
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const act = useAct('proposeStaff', () => {
    tell(text.sent);
    onClose();
  });
  const named = says(username, 1) && says(fullName, 1) && says(position, 1);
  return (
    <ActDialog
      title={member === undefined ? text.add : `${text.addPost}: ${member.fullName}`}
      submit={text.send}
      pending={act.isPending}
      ready={named && roles.length > 0 && from !== undefined && says(reason, 1) && says(basis, 1)}
      onSubmit={() => {
        if (from === undefined) return;
        const line = {
          username: username.trim().toLowerCase(),
          fullName: fullName.trim(),
          unit,
          division: division === '' ? null : division,
          position: position.trim(),
          roles: ROLES.filter((role) => roles.includes(role)),
          from,
          to: to ?? null,
        };
        act.mutate({ lines: [line], reason: reason.trim(), basis: basis.trim() });
      }}
      onClose={onClose}
    >
      {member === undefined && (
        <div className="two">
          <TextInput
            label={text.fullName}
            required
            maxLength={120}
            value={fullName}
            onChange={(event) => setFullName(event.currentTarget.value)}
          />
          <TextInput
            label={text.username}
            description={text.usernameHint}
            required
            maxLength={40}
            autoComplete="off"
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
        </div>
      )}
      <div className="two">
        <TextInput
          label={text.position}
          required
          maxLength={200}
          value={position}
          onChange={(event) => setPosition(event.currentTarget.value)}
        />
        {divisions.length > 0 && (
          <NativeSelect
            label={text.division}
            value={division}
            onChange={(event) => setDivision(event.currentTarget.value)}
            data={[
              { value: '', label: text.noDivision },
              ...divisions.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        )}
      </div>
      <Checkbox.Group
        label={text.roles}
        description={text.rolesHint}
        required
        value={roles}
        onChange={setRoles}
      >
        <div className="choices role-choices">
          {ROLES.map((role: Role) => (
            <Checkbox key={role} value={role} label={words.roles[role]} />
          ))}
        </div>
      </Checkbox.Group>
      <div className="two">
        <DayField label={text.validFrom} required value={from} onChange={setFrom} />
        <DayField label={text.validTo} hint={text.noEnd} value={to} onChange={setTo} />
      </div>
      <Why reason={reason} basis={basis} onReason={setReason} onBasis={setBasis} />
    </ActDialog>
  );
}

interface WhyProps {
  reason: string;
  basis: string;
  onReason: (text: string) => void;
  onBasis: (text: string) => void;
}

/** The decision a change follows, and why it is made. */
export function Why({ reason, basis, onReason, onBasis }: WhyProps): React.ReactNode {
  const { staff: text } = useWords();
  return (
    <>
      <TextInput
        label={text.basis}
        description={text.basisHint}
        required
        maxLength={300}
        value={basis}
        onChange={(event) => onBasis(event.currentTarget.value)}
      />
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={onReason} />
    </>
  );
}
