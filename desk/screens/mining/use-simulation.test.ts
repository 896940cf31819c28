import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { simulationOf, type Asked, type Played } from './queries.ts';
import { useSimulation, type Change } from './use-simulation.ts';

const ASKED: Asked = { process: 'cap-phep', unit: 'so-xay-dung', from: '2026-01-01', to: '2026-06-30' };
const FEWER: Change = { officers: [{ unit: 'so-xay-dung', role: 'SPECIALIST', count: 0 }] };
const UNCHANGED = { before: { load: [] }, after: null } as unknown as Played;

test('a change that is refused says why, and leaves the form its numbers', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  queries.setQueryData(simulationOf(ASKED).queryKey, UNCHANGED);
  const refused = new Error('Chưa có ai làm bước này');
  await queries.prefetchQuery({
    queryKey: simulationOf({ ...ASKED, ...FEWER }).queryKey,
    queryFn: () => Promise.reject(refused),
    retry: false,
  });
  const seen: ReturnType<typeof useSimulation>[] = [];
  const Look = (): null => {
    seen.push(useSimulation(ASKED, FEWER));
    return null;
  };
  renderToStaticMarkup(createElement(QueryClientProvider, { client: queries }, createElement(Look)));
  expect(seen[0]).toMatchObject({ played: UNCHANGED, error: refused });
});
