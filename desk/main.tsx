import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './client.ts';
import { currentLang, setLang } from './lang.ts';
import { router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

setLang(currentLang());

createRoot(document.getElementById('root') ?? document.body).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>,
);
