import { Button, Checkbox } from '@mantine/core';
import type { StaffMember } from '@motcua/contract/staff';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { staffEntry } from '../../history.ts';
import { useWords } from '../../lang.ts';
import { History } from '../../parts/history.tsx';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { EndPost } from './end-post.tsx';
import { GivePost } from './give-post.tsx';
import { OncePassword } from './once-password.tsx';
import { PostLine, type Post } from './post-line.tsx';
import { staffChangesOf, staffOf } from './queries.ts';

type Asked =
  | { act: 'GIVE'; member: StaffMember | undefined }
  | { act: 'END'; member: StaffMember; post: Post }
  | { act: 'PASSWORD'; member: StaffMember };

/** The officers of one unit with their posts; what may be begun with each stands beside it. */
export function People({ unit }: { unit: string }): React.ReactNode {
  const { staff: text } = useWords();
  const { data, error, refetch } = useQuery(staffOf(unit));
  const [ended, setEnded] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  if (data === undefined || error !== null) return <Loading error={error} onRetry={() => void refetch()} />;
  const close = (): void => setAsked(undefined);
  const people = data.items.filter(
    ({ posts }) => ended || posts.some(({ standing }) => standing !== 'ENDED'),
  );
  return (
    <>
      <div className="row spread">
        <Checkbox
          label={text.showEnded}
          checked={ended}
          onChange={(event) => setEnded(event.currentTarget.checked)}
        />
        {data.mayChange && (
          <Button onClick={() => setAsked({ act: 'GIVE', member: undefined })}>{text.add}</Button>
        )}
      </div>
      {people.length === 0 ? (
        <p className="teach">{text.none}</p>
      ) : (
        <WideTable
          caption={`${text.caption} ${data.unit.name}`}
          aside={people.length}
          scrolls={!data.mayChange}
          heads={[text.person, text.posts, text.signIn, text.acts]}
        >
          {people.map((member) => (
            <tr key={member.accountId}>
              <th scope="row">
                {member.fullName}
                <span className="below soft code">{member.username}</span>
                {member.closed && <span className="below late">✕ {text.closed}</span>}
                {member.openSteps > 0 && (
                  <span className="below soft">
                    {member.openSteps} {text.openSteps}
                  </span>
                )}
              </th>
              <td>
                {member.posts
                  .filter(({ standing }) => ended || standing !== 'ENDED')
                  .map((post) => (
                    <PostLine
                      key={post.postId}
                      post={post}
                      {...(data.mayChange && post.standing !== 'ENDED'
                        ? { onEnd: () => setAsked({ act: 'END', member, post }) }
                        : {})}
                    />
                  ))}
              </td>
              <td>
                <SignedIn member={member} />
              </td>
              <td>
                <div className="stack tight">
                  {data.mayChange && !member.closed && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => setAsked({ act: 'GIVE', member })}
                    >
                      {text.addPost}
                    </Button>
                  )}
                  {member.mayReset && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => setAsked({ act: 'PASSWORD', member })}
                    >
                      {text.reset}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </WideTable>
      )}
      <UnitHistory unit={unit} />
      {asked?.act === 'GIVE' && (
        <GivePost
          unit={unit}
          today={data.today}
          divisions={data.divisions}
          member={asked.member}
          onClose={close}
        />
      )}
      {asked?.act === 'END' && (
        <EndPost member={asked.member} post={asked.post} today={data.today} onClose={close} />
      )}
      {asked?.act === 'PASSWORD' && <OncePassword member={asked.member} onClose={close} />}
    </>
  );
}

function UnitHistory({ unit }: { unit: string }): React.ReactNode {
  const words = useWords();
  const { data } = useQuery(staffChangesOf(unit));
  return data !== undefined && <History entries={data.items.map((change) => staffEntry(change, words))} />;
}

const PASSWORD_MARKS = {
  OWN: { shape: '✓', tone: 'soft' },
  ONCE: { shape: '◐', tone: 'wait' },
  NONE: { shape: '○', tone: 'wait' },
} as const satisfies Record<StaffMember['password'], { shape: string; tone: string }>;

function SignedIn({ member }: { member: StaffMember }): React.ReactNode {
  const { staff: text } = useWords();
  const { shape, tone } = PASSWORD_MARKS[member.password];
  return (
    <>
      {member.lastSignInAt === null ? text.never : `${text.lastSignIn} ${momentText(member.lastSignInAt)}`}
      <span className={`below ${tone}`}>
        {shape} {text.passwords[member.password]}
      </span>
    </>
  );
}
