import type { ReactNode } from 'react';

interface WideTableProps {
  caption: string;
  /** Beside the caption, e.g. how many rows there are. */
  aside?: ReactNode;
  heads: readonly ReactNode[];
  /** Columns of numbers, counted from 0. */
  numbers?: readonly number[];
  className?: string;
  /** Nothing in it takes the focus: it does itself, so that the keyboard scrolls it. */
  scrolls?: boolean;
  children: ReactNode;
}

/** A table with its caption; what is wider than the screen scrolls inside; browsers let the keyboard scroll it. */
export function WideTable(props: WideTableProps): ReactNode {
  const { caption, aside, heads, numbers = [], className = '', scrolls = false, children } = props;
  return (
    <section className="wide" aria-label={caption} {...(scrolls ? { tabIndex: 0 } : {})}>
      <table className={`figures ${className}`}>
        <caption>
          {caption} {aside !== undefined && <span className="soft">{aside}</span>}
        </caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col" className={numbers.includes(index) ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
