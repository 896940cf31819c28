import './older.ts';
import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './client.ts';
import { openLang } from './lang.ts';
import { fetchLater, firstView } from './later.tsx';
import { watchLine } from './offline/contact.ts';
import { installDesk } from './offline/new-version.ts';
import { PRACTISING } from './practice.ts';
import { router } from './router.tsx';
import { openSize } from './size.ts';
import { cssVariables, theme } from './theme.ts';

openSize();
await openLang();
watchLine();

createRoot(document.getElementById('root') ?? document.body).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>,
);

void firstView
  .then(fetchLater)
  .then(() => (PRACTISING ? undefined : installDesk()))
  .catch(() => undefined);
