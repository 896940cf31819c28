import type { Role } from '@motcua/contract/session';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { items, unsent } from '../offline/items.ts';
import { handovers, myAuthorities, proposals, staffToDecide, waitingFor } from '../queries.ts';
import { PRACTISING } from '../practice.ts';
import { useAccount } from '../session.ts';
import { OFFERED_TO, onlyHelps } from '../rights.ts';
import type { Words } from '../words/vi.ts';

/** One screen of the menu beside the worklists. */
interface MenuEntry {
  path: string;
  label: keyof Words['nav'];
  /** Roles it means something to; the server checks again. */
  roles: readonly Role[] | 'ALL';
  /** How much waits there. */
  Count?: () => ReactNode;
}

const Waiting = ({ count }: { count: number | undefined }): ReactNode =>
  count === undefined || count === 0 ? null : <span className="count">{count}</span>;

const ProposalsWaiting = (): ReactNode => (
  <Waiting count={useQuery(proposals).data?.items.filter((one) => one.mayDecide).length} />
);

const AuthoritiesWaiting = (): ReactNode => <Waiting count={useQuery(myAuthorities).data?.waiting.length} />;

const PapersWaiting = (): ReactNode => {
  const mine = new Set(useAccount().posts.map((post) => post.unit.key));
  const { data } = useQuery(handovers);
  return (
    <Waiting
      count={
        data && data.toHandOver.length + data.resultsToHandOver.length + waitingFor(mine, data.items).length
      }
    />
  );
};

const StaffWaiting = (): ReactNode => (
  <Waiting count={useQuery(staffToDecide).data?.items.filter((one) => one.mayDecide).length} />
);

const Unsent = (): ReactNode => <Waiting count={unsent(items.useValue()).length} />;

/** The menu, in its order. A new screen is one line here and one in the router. */
const MENU: readonly MenuEntry[] = [
  { path: '/dieu-hanh', label: 'overview', roles: OFFERED_TO.seeFigures },
  {
    path: '/cho-duyet',
    label: 'proposals',
    roles: ['DIVISION_HEAD', 'LEADER'],
    Count: ProposalsWaiting,
  },
  {
    path: '/rui-ro',
    label: 'risks',
    roles: ['DIVISION_HEAD', 'LEADER', 'CENTRE_DIRECTOR', 'CONTROL_OFFICER'],
  },
  {
    path: '/ban-giao',
    label: 'handovers',
    roles: ['COUNTER_OFFICER', 'SPECIALIST', 'DIVISION_HEAD', 'RECORDS_OFFICER', 'CENTRE_DIRECTOR'],
    Count: PapersWaiting,
  },
  { path: '/lich-hen', label: 'bookings', roles: OFFERED_TO.seeBookings },
  { path: '/nop-giup', label: 'assisted', roles: OFFERED_TO.helpOnline },
  { path: '/phi-dia-gioi', label: 'elsewhere', roles: ['COUNTER_OFFICER'] },
  { path: '/tra-ket-qua', label: 'returns', roles: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'] },
  { path: '/buu-chinh', label: 'post', roles: OFFERED_TO.seePost },
  { path: '/thu-tien', label: 'money', roles: OFFERED_TO.seeMoney },
  { path: '/dai-dien', label: 'representations', roles: OFFERED_TO.verifyRepresentations },
  {
    path: '/khoi-phuc',
    label: 'recoveries',
    roles: [...OFFERED_TO.recoverAccounts, ...OFFERED_TO.seeRecoveries],
  },
  { path: '/cho-gui', label: 'outbox', roles: ['COUNTER_OFFICER'], Count: Unsent },
  { path: '/bao-cao', label: 'reports', roles: OFFERED_TO.seeFigures },
  { path: '/so-tu-choi', label: 'ledger', roles: OFFERED_TO.seeLedger },
  { path: '/bat-thuong', label: 'findings', roles: OFFERED_TO.seeFindings },
  { path: '/tien-chua-xep', label: 'waitingPayments', roles: OFFERED_TO.placePayments },
  { path: '/so-theo-doi', label: 'register', roles: OFFERED_TO.seeRegister },
  { path: '/so-chung-thuc', label: 'certifications', roles: OFFERED_TO.seeCertifications },
  { path: '/to-chuc', label: 'units', roles: 'ALL' },
  { path: '/lich', label: 'calendar', roles: 'ALL' },
  { path: '/thay-doi-thu-tuc', label: 'procedureChanges', roles: OFFERED_TO.seeSettings },
  { path: '/quy-trinh', label: 'processes', roles: 'ALL' },
  { path: '/mau-don', label: 'forms', roles: OFFERED_TO.seeSettings },
  { path: '/ban-do-nhiet', label: 'mining', roles: OFFERED_TO.seeMining },
  { path: '/tham-quyen', label: 'authorities', roles: 'ALL', Count: AuthoritiesWaiting },
  { path: '/vang-mat', label: 'absences', roles: 'ALL' },
  { path: '/truc', label: 'roster', roles: 'ALL' },
  { path: '/thiet-bi', label: 'devices', roles: OFFERED_TO.seeDevices },
  { path: '/tham-so', label: 'parameters', roles: OFFERED_TO.seeSettings },
  { path: '/tin-nhan', label: 'wording', roles: OFFERED_TO.seeSettings },
  { path: '/hop-thu-thu', label: 'trialBox', roles: OFFERED_TO.seeTrialBox },
  {
    path: '/can-bo',
    label: 'staff',
    roles: OFFERED_TO.decideSettings,
    Count: StaffWaiting,
  },
  { path: '/hang-doi', label: 'queues', roles: OFFERED_TO.decideSettings },
  { path: '/su-co', label: 'outages', roles: OFFERED_TO.proposeSettings },
];

/** What this computer keeps for times without network belongs to the real desk. */
const OF_THIS_COMPUTER = ['/cho-gui', '/thiet-bi'];

export const entriesOf = (roles: readonly Role[]): readonly MenuEntry[] =>
  MENU.filter(
    (entry) =>
      (entry.roles === 'ALL' ? !onlyHelps(roles) : entry.roles.some((role) => roles.includes(role))) &&
      !(PRACTISING && OF_THIS_COMPUTER.includes(entry.path)),
  );
