import { createBrowserRouter, redirect } from 'react-router';
import { homeOf, rolesOf } from './queues.ts';
import { requireSession } from './session.ts';
import { Failure } from './shell/failure.tsx';
import { Shell } from './shell/shell.tsx';

/** Each screen is loaded when it is first opened. */
export const router = createBrowserRouter(
  [
    {
      path: '/dang-nhap',
      errorElement: <Failure />,
      hydrateFallbackElement: <></>,
      lazy: async () => ({ Component: (await import('./screens/sign-in/sign-in.tsx')).SignIn }),
    },
    {
      path: '/',
      loader: requireSession,
      element: <Shell />,
      errorElement: <Failure />,
      hydrateFallbackElement: <></>,
      shouldRevalidate: () => false,
      children: [
        {
          index: true,
          loader: async (args) => redirect(homeOf(rolesOf(await requireSession(args)))),
        },
        {
          path: 'viec/:queue',
          lazy: async () => ({ Component: (await import('./screens/worklist/worklist.tsx')).Worklist }),
        },
        {
          path: 'tiep-nhan',
          lazy: async () => ({ Component: (await import('./screens/intake/intake.tsx')).Intake }),
        },
        {
          path: 'ho-so/:dossierId',
          lazy: async () => ({ Component: (await import('./screens/dossier/dossier.tsx')).Dossier }),
        },
        {
          path: 'ky-duyet/:dossierId?',
          lazy: async () => ({ Component: (await import('./screens/approve/approve.tsx')).Approve }),
        },
        {
          path: 'to-chuc/:unitKey?',
          lazy: async () => ({ Component: (await import('./screens/units/units.tsx')).Units }),
        },
        {
          path: 'lich',
          lazy: async () => ({
            Component: (await import('./screens/calendar/calendar.tsx')).WorkingCalendar,
          }),
        },
        { path: '*', element: <Failure /> },
      ],
    },
  ],
  { basename: '/desk' },
);
