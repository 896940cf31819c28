import { createBrowserRouter, redirect } from 'react-router';
import { PRACTISING, SITE } from './practice.ts';
import { homeOf, rolesOf } from './queues.ts';
import { requireOwnPassword, requireSession } from './session.ts';
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
      path: '/doi-mat-khau',
      loader: requireSession,
      errorElement: <Failure />,
      hydrateFallbackElement: <></>,
      lazy: async () => ({
        Component: (await import('./screens/sign-in/change-password.tsx')).ChangePassword,
      }),
    },
    {
      path: '/',
      loader: requireOwnPassword,
      element: <Shell />,
      errorElement: <Failure />,
      hydrateFallbackElement: <></>,
      shouldRevalidate: () => false,
      children: [
        {
          index: true,
          loader: async (args) =>
            redirect(PRACTISING ? '/bai-thuc-hanh' : homeOf(rolesOf(await requireSession(args)))),
        },
        {
          path: 'viec/:queue',
          lazy: async () => ({ Component: (await import('./screens/worklist/worklist.tsx')).Worklist }),
        },
        {
          path: 'tiep-nhan',
          lazy: async () => ({
            Component: (await import('./screens/intake-offline/either.tsx')).EitherIntake,
          }),
        },
        {
          path: 'nop-giup/:dossierId?',
          lazy: async () => ({ Component: (await import('./screens/assisted/assisted.tsx')).Assisted }),
        },
        {
          path: 'cho-gui',
          lazy: async () => ({ Component: (await import('./screens/outbox/outbox.tsx')).Outbox }),
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
          path: 'cho-duyet',
          lazy: async () => ({ Component: (await import('./screens/proposals/proposals.tsx')).Proposals }),
        },
        {
          path: 'rui-ro',
          lazy: async () => ({ Component: (await import('./screens/risks/risks.tsx')).Risks }),
        },
        {
          path: 'phi-dia-gioi',
          lazy: async () => ({ Component: (await import('./screens/elsewhere/elsewhere.tsx')).Elsewhere }),
        },
        {
          path: 'ban-giao',
          lazy: async () => ({ Component: (await import('./screens/handovers/handovers.tsx')).Handovers }),
        },
        {
          path: 'tra-ket-qua',
          lazy: async () => ({ Component: (await import('./screens/returns/returns.tsx')).Returns }),
        },
        {
          path: 'to-chuc/:unitKey?',
          lazy: async () => ({ Component: (await import('./screens/units/units.tsx')).Units }),
        },
        {
          path: 'tin-nhan/:kind?',
          lazy: async () => ({ Component: (await import('./screens/messages/messages.tsx')).Messages }),
        },
        {
          path: 'hop-thu-thu',
          lazy: async () => ({ Component: (await import('./screens/trial-box/trial-box.tsx')).TrialBox }),
        },
        {
          path: 'lich',
          lazy: async () => ({
            Component: (await import('./screens/calendar/calendar.tsx')).WorkingCalendar,
          }),
        },
        {
          path: 'dieu-hanh',
          lazy: async () => ({ Component: (await import('./screens/overview/overview.tsx')).Overview }),
        },
        {
          path: 'bao-cao',
          lazy: async () => ({ Component: (await import('./screens/reports/reports.tsx')).Reports }),
        },
        {
          path: 'bao-cao/:reportId',
          lazy: async () => ({ Component: (await import('./screens/reports/report.tsx')).Report }),
        },
        {
          path: 'so-tu-choi',
          lazy: async () => ({ Component: (await import('./screens/ledger/ledger.tsx')).Ledger }),
        },
        {
          path: 'bat-thuong',
          lazy: async () => ({ Component: (await import('./screens/findings/findings.tsx')).Findings }),
        },
        {
          path: 'tien-chua-xep',
          lazy: async () => ({
            Component: (await import('./screens/waiting-payments/waiting-payments.tsx')).WaitingPayments,
          }),
        },
        {
          path: 'buu-chinh',
          lazy: async () => ({ Component: (await import('./screens/post/post.tsx')).Post }),
        },
        {
          path: 'thu-tien',
          lazy: async () => ({ Component: (await import('./screens/money/money.tsx')).Money }),
        },
        {
          path: 'so-chung-thuc',
          lazy: async () => ({
            Component: (await import('./screens/certifications/certifications.tsx')).Certifications,
          }),
        },
        {
          path: 'so-theo-doi',
          lazy: async () => ({ Component: (await import('./screens/register/register.tsx')).Register }),
        },
        {
          path: 'tham-so',
          lazy: async () => ({ Component: (await import('./screens/parameters/parameters.tsx')).Parameters }),
        },
        {
          path: 'thay-doi-thu-tuc',
          lazy: async () => ({
            Component: (await import('./screens/procedure-changes/procedure-changes.tsx')).ProcedureChanges,
          }),
        },
        {
          path: 'quy-trinh',
          lazy: async () => ({ Component: (await import('./screens/processes/processes.tsx')).Processes }),
        },
        {
          path: 'quy-trinh/:mapKey',
          lazy: async () => ({ Component: (await import('./screens/processes/process.tsx')).Process }),
        },
        {
          path: 'quy-trinh/:mapKey/soan/:changeId?',
          lazy: async () => ({ Component: (await import('./screens/processes/edit.tsx')).EditProcess }),
        },
        {
          path: 'mau-don',
          lazy: async () => ({ Component: (await import('./screens/forms/forms.tsx')).Forms }),
        },
        {
          path: 'mau-don/:formKey',
          lazy: async () => ({ Component: (await import('./screens/forms/form.tsx')).FormScreen }),
        },
        {
          path: 'mau-don/:formKey/soan/:changeId?',
          lazy: async () => ({ Component: (await import('./screens/forms/edit.tsx')).EditForm }),
        },
        {
          path: 'ban-do-nhiet',
          lazy: async () => ({ Component: (await import('./screens/mining/mining.tsx')).Mining }),
        },
        {
          path: 'tham-quyen',
          lazy: async () => ({
            Component: (await import('./screens/authorities/authorities.tsx')).Authorities,
          }),
        },
        {
          path: 'vang-mat',
          lazy: async () => ({ Component: (await import('./screens/absences/absences.tsx')).Absences }),
        },
        {
          path: 'truc',
          lazy: async () => ({ Component: (await import('./screens/roster/roster.tsx')).Roster }),
        },
        {
          path: 'thiet-bi',
          lazy: async () => ({ Component: (await import('./screens/devices/devices.tsx')).Devices }),
        },
        {
          path: 'thiet-bi/:deviceId',
          lazy: async () => ({ Component: (await import('./screens/devices/device.tsx')).Device }),
        },
        {
          path: 'quy-trinh/:mapKey/so-do/:changeId?',
          lazy: async () => ({
            Component: (await import('./screens/processes/diagram/diagram.tsx')).EditDiagram,
          }),
        },
        {
          path: 'can-bo',
          lazy: async () => ({ Component: (await import('./screens/staff/staff.tsx')).Staff }),
        },
        {
          path: 'hang-doi',
          lazy: async () => ({ Component: (await import('./screens/queues/queues.tsx')).Queues }),
        },
        {
          path: 'su-co',
          lazy: async () => ({ Component: (await import('./screens/outages/outages.tsx')).Outages }),
        },
        {
          path: 'khoi-phuc',
          lazy: async () => ({
            Component: (await import('./screens/recoveries/recoveries.tsx')).Recoveries,
          }),
        },
        {
          path: 'lich-hen',
          lazy: async () => ({ Component: (await import('./screens/bookings/bookings.tsx')).Bookings }),
        },
        {
          path: 'dai-dien',
          lazy: async () => ({
            Component: (await import('./screens/representations/representations.tsx')).Representations,
          }),
        },
        {
          path: 'bai-thuc-hanh',
          lazy: async () => ({ Component: (await import('./screens/practice/practice.tsx')).Practice }),
        },
        { path: '*', element: <Failure /> },
      ],
    },
  ],
  { basename: `${SITE}/desk` },
);
