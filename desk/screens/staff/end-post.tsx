import { Radio } from '@mantine/core';
import type { StaffMember } from '@motcua/contract/staff';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { Why } from './give-post.tsx';
import { PostLine, type Post } from './post-line.tsx';

interface EndPostProps {
  member: StaffMember;
  post: Post;
  today: string;
  onClose: () => void;
}

/** A post ends, now or after a day; nobody else has to agree. */
export function EndPost({ member, post, today, onClose }: EndPostProps): React.ReactNode {
  const { staff: text } = useWords();
  const [when, setWhen] = useState<string>('NOW');
  const [lastDay, setLastDay] = useState<string | undefined>(today);
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const act = useAct('endPost', () => {
    tell(text.ended);
    onClose();
  });
  const later = when === 'LATER';
  return (
    <ActDialog
      title={`${text.endTitle}: ${member.fullName}`}
      submit={text.end}
      pending={act.isPending}
      ready={(!later || lastDay !== undefined) && says(reason, 1) && says(basis, 1)}
      onSubmit={() =>
        act.mutate({
          postId: post.postId,
          reason: reason.trim(),
          basis: basis.trim(),
          ...(later && lastDay !== undefined ? { lastDay } : {}),
        })
      }
      onClose={onClose}
    >
      <PostLine post={post} />
      <Radio.Group label={text.endTitle} required value={when} onChange={setWhen}>
        <div className="choices">
          <Radio value="NOW" label={text.endAtOnce} />
          <Radio value="LATER" label={text.endLater} />
        </div>
      </Radio.Group>
      {later && <DayField label={text.lastDay} required value={lastDay} onChange={setLastDay} />}
      <Why reason={reason} basis={basis} onReason={setReason} onBasis={setBasis} />
    </ActDialog>
  );
}
