import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../lang.ts';
import { dismiss, notices, type Notice } from '../notices.ts';

const GOOD_NEWS_MS = 6000;

/** Good news goes away by itself and is read when the reader pauses; a failure stays until dismissed and is read at once. */
export function NoticeArea(): React.ReactNode {
  const words = useWords();
  const shown = notices.useValue();
  const of = (tone: Notice['tone']): React.ReactNode =>
    shown.filter((notice) => notice.tone === tone).map((notice) => <One key={notice.id} notice={notice} />);
  return (
    <section className="notices" aria-label={words.words.notices}>
      <div aria-live="polite">{of('OK')}</div>
      <div aria-live="assertive">{of('ERROR')}</div>
    </section>
  );
}

function One({ notice }: { notice: Notice }): React.ReactNode {
  const words = useWords();
  useEffect(() => {
    if (notice.tone === 'ERROR') return undefined;
    const timer = setTimeout(() => dismiss(notice.id), GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className={`notice ${notice.tone === 'OK' ? 'ok' : 'late'}`}>
      <span aria-hidden="true">{notice.tone === 'OK' ? '✓' : '▲'}</span>
      <div>
        <strong>{notice.title}</strong>
        {notice.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <CloseButton aria-label={words.words.close} onClick={() => dismiss(notice.id)} />
    </div>
  );
}
