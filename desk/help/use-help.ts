import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { useLang } from '../lang.ts';
import { helpFor } from './find.ts';
import type { HelpText } from './text.ts';

/** The texts of the language in use are fetched when they are first asked for. */
export function useHelp(): HelpText | undefined {
  const lang = useLang();
  const { pathname } = useLocation();
  const { data } = useQuery({
    queryKey: ['help', lang],
    queryFn: async () => (lang === 'en' ? await import('./en.ts') : await import('./vi.ts')).help,
    staleTime: Infinity,
  });
  return data === undefined ? undefined : helpFor(data, pathname);
}
