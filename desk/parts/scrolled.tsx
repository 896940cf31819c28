import type { ReactNode } from 'react';

/** What may be wider than its column scrolls by itself, by the keyboard too. */
export function Scrolled({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    // a region that scrolls has to be reached by the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
