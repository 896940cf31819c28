import { Button } from '@mantine/core';
import { useWords } from '../lang.ts';

interface MoreProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** The next page of a list, below what is shown; nothing when all is shown. */
export function More({ list }: MoreProps): React.ReactNode {
  const words = useWords();
  if (!list.hasNextPage) return null;
  return (
    <Button
      variant="default"
      className="more"
      loading={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {words.list.more}
    </Button>
  );
}
