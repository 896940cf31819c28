import { Button } from '@mantine/core';
import type { StaffMember } from '@motcua/contract/staff';
import { dateText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';

export type Post = StaffMember['posts'][number];

const MARKS = {
  IN_FORCE: { shape: '●', tone: 'ok' },
  COMING: { shape: '○', tone: 'wait' },
  ENDED: { shape: '✕', tone: 'soft' },
} as const satisfies Record<Post['standing'], { shape: string; tone: string }>;

/** One post: as what, with which roles, from when to when. */
export function PostLine({ post, onEnd }: { post: Post; onEnd?: () => void }): React.ReactNode {
  const words = useWords();
  const { staff: text } = words;
  const { shape, tone } = MARKS[post.standing];
  return (
    <div className="row spread post-line">
      <div>
        <span className={tone}>
          {shape} {text.standings[post.standing]}
        </span>{' '}
        {post.position}
        {post.division !== null && <span className="soft"> · {post.division.name}</span>}
        <span className="below">{post.roles.map((role) => words.roles[role]).join(', ')}</span>
        <span className="below soft">
          {text.from} {dateText(post.validFrom)}
          {post.validTo !== null && ` ${text.until} ${dateText(post.validTo)}`}
          {post.decidedHere && ` · ${text.here}`}
        </span>
      </div>
      {onEnd !== undefined && (
        <Button size="compact-sm" variant="default" onClick={onEnd}>
          {text.end}
        </Button>
      )}
    </div>
  );
}
