import { useMutation } from '@tanstack/react-query';
import { client, noteEndOfSession } from '../client.ts';
import { useWords } from '../lang.ts';
import { tellFailure } from '../notices.ts';
import { useOnline } from './online.ts';

/** From the real desk into the practice room, with one's own posts, by one press. */
export function EnterPractice(): React.ReactNode {
  const { practice } = useWords();
  const online = useOnline();
  const enter = useMutation({
    mutationFn: () => client.enterPractice({}),
    onSuccess: ({ address }) => window.location.assign(address),
    onError: (error) => {
      if (!noteEndOfSession(error)) tellFailure(error);
    },
  });
  const busy = enter.isPending || enter.isSuccess;
  return (
    <button
      type="button"
      className="list-link practice-enter"
      disabled={!online || busy}
      onClick={() => enter.mutate()}
    >
      <span>
        <span aria-hidden="true">◪ </span>
        {busy ? practice.entering : practice.enter}
      </span>
    </button>
  );
}
