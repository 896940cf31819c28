import type { DossierView } from '@motcua/contract/dossier-view';
import { dateText, momentText } from '@motcua/ui/dates';
import { useLang, useWords } from '../../lang.ts';

/** Who it is about, and the three places of a dossier. */
export function ApplicantPart({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { applicant } = dossier;
  const { intake } = words;
  const { register, transfer } = dossier;
  const { life } = words;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [intake.fullName, applicant.fullName],
    [intake.idNumber, applicant.idNumber],
    [intake.birthDate, applicant.birthDate === undefined ? null : dateText(applicant.birthDate)],
    [intake.gender, applicant.gender === undefined ? null : intake[applicant.gender]],
    [intake.address, applicant.address],
    [intake.phone, applicant.phone],
    [intake.email, applicant.email],
    [
      intake.submitterRole,
      dossier.submitterRole === 'SELF'
        ? intake.SELF
        : `${intake[dossier.submitterRole]}: ${dossier.submitterName}`,
    ],
    [
      words.dossier.channel,
      dossier.assisted === null
        ? intake.channels[dossier.channel]
        : `${intake.channels[dossier.channel]}, ${words.dossier.helpedBy(dossier.assisted.helper, dossier.assisted.unit.name)}`,
    ],
    ...dossier.signatures.map((one): [string, string] => [
      lang === 'en' ? (one.roleEn ?? one.role) : one.role,
      signedText(words.dossier.signed, one),
    ]),
    [
      words.dossier.resultChannel,
      dossier.resultChannel === 'COUNTER' && dossier.returnPlace.authorityCounter !== null
        ? `${words.returnPlace.atCounterOf} ${dossier.returnPlace.unit.name}`
        : intake.channels[dossier.resultChannel],
    ],
    [words.dossier.intakeUnit, dossier.intakeUnit.name],
    [words.dossier.authority, dossier.authority.name],
    [words.dossier.submissionCode, dossier.submissionCode],
    [words.dossier.submittedAt, dossier.submittedAt === null ? null : momentText(dossier.submittedAt)],
    [words.dossier.acceptedAt, dossier.acceptedAt === null ? null : momentText(dossier.acceptedAt)],
    [
      life.register,
      register &&
        [
          `${register.seq} (${life.book} ${register.book}, ${register.sector})`,
          ...(register.paperNumber === null ? [] : [`${life.paperNumber} ${register.paperNumber}`]),
        ].join(' · '),
    ],
    [
      life.transfer,
      transfer &&
        [
          `${life.transferBy} ${momentText(transfer.dueAt)}`,
          ...(transfer.givenAt === null ? [] : [`${life.given} ${momentText(transfer.givenAt)}`]),
          ...(transfer.givenAt !== null && transfer.receivedAt === null
            ? [`◐ ${words.returnPlace.onTheWay}`]
            : []),
          ...(transfer.receivedAt === null ? [] : [`${life.received} ${momentText(transfer.receivedAt)}`]),
        ].join(' · '),
    ],
  ];
  return (
    <section className="block" aria-labelledby="applicant-part">
      <h2 id="applicant-part">{words.dossier.applicant}</h2>
      <dl className="facts two-facts">
        {rows
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

type SignedWords = ReturnType<typeof useWords>['dossier']['signed'];

/** Who signed beside the applicant, how and when; or that he has not. */
const signedText = (
  words: SignedWords,
  { fullName, standing, how, answeredAt }: DossierView['signatures'][number],
): string =>
  [
    fullName,
    standing === 'SIGNED' && how === 'SHEET' ? words.SHEET : words[standing],
    ...(standing === 'SIGNED' && answeredAt !== null ? [momentText(answeredAt)] : []),
  ].join(' · ');
