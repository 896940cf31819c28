import { NumberInput } from '@mantine/core';
import type { SimulatedView } from '@motcua/contract/mining';
import { countText, shareText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useDesignWords } from '../../words/design.ts';
import { hoursText } from './queries.ts';

type Post = SimulatedView['load'][number];

export const postKey = ({ unit, role }: Pick<Post, 'unit' | 'role'>): string => `${unit.key} ${role}`;

interface PostsProps {
  before: readonly Post[];
  after: readonly Post[] | undefined;
  counts: Readonly<Record<string, number>>;
  onCount: (post: Post, count: number) => void;
}

/** Every post with its load; the number of officers is what is tried. */
export function Posts({ before, after, counts, onCount }: PostsProps): React.ReactNode {
  const words = useDesignWords();
  const { mining: text } = words;
  const lang = useLang();
  const roles: Record<string, string> = words.roles;
  const changed = new Map(after?.map((post) => [postKey(post), post]));
  return (
    <WideTable
      caption={text.officers}
      heads={[text.unit, text.role, text.usual, text.tried, text.load, text.wait, text.longest]}
      numbers={[2, 4, 5, 6]}
    >
      {before.map((post) => {
        const key = postKey(post);
        const other = changed.get(key);
        return (
          <tr key={key}>
            <th scope="row">{post.unit.name}</th>
            <td>{roles[post.role] ?? post.role}</td>
            <td className="number">{countText(post.officers, lang)}</td>
            <td>
              <NumberInput
                className="officers-tried"
                aria-label={`${text.tried}: ${post.unit.name}, ${roles[post.role] ?? post.role}`}
                min={0}
                max={500}
                allowDecimal={false}
                value={counts[key] ?? post.officers}
                onChange={(value) => {
                  if (typeof value === 'number') onCount(post, value);
                }}
              />
            </td>
            <BeforeAfter before={shareText(post.load, lang)} after={other && shareText(other.load, lang)} />
            <BeforeAfter
              before={hoursText(post.waiting.p90, lang)}
              after={other && hoursText(other.waiting.p90, lang)}
            />
            <BeforeAfter
              before={countText(post.longest, lang)}
              after={other && countText(other.longest, lang)}
            />
          </tr>
        );
      })}
    </WideTable>
  );
}

interface BeforeAfterProps {
  before: string;
  after: string | undefined;
}

/** `80,0 % → 60,0 %`, or only the first where nothing else was tried. */
function BeforeAfter({ before, after }: BeforeAfterProps): React.ReactNode {
  return (
    <td className="number nowrap">
      {before}
      {after !== undefined && (
        <>
          {' → '}
          <strong>{after}</strong>
        </>
      )}
    </td>
  );
}
