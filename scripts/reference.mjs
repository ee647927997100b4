// Writes docs/reference.md from the Rust files of the folders named, with what the message catalogues say beside every word:
// `node scripts/reference.mjs src …`. With `--check` it compares instead.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { tool } from "./tool.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** What says something about the words of a vocabulary: a vocabulary of the catalogues, a family of sentences, or both. */
const SAID = {
  SharingArea: "words.areas",
  Arrangement: "words.arrangements",
  AwayKind: "words.aways",
  BandBase: "words.bandBases",
  CapBase: "words.capBases",
  CapScope: "words.capScopes",
  Card: "words.cards",
  MemberCategory: "words.categories",
  Certainty: "words.outcomes",
  CatalogueClass: "words.classes",
  Confidence: "words.confidences",
  ConsentParty: "words.consents",
  Included: "words.places",
  ScopeRounding: "words.scopeRoundings",
  DeductibleMode: "words.deductibleModes",
  SuspensionEffect: "words.effects",
  TakesEffect: "words.effectives",
  UnbindingOutcome: "words.endings",
  BindingEvent: "words.events",
  InclusionSource: "words.evidences",
  FailReason: "sentences.reasons",
  FindingStatus: "sentences.fallbacks",
  SupplementaryFund: "words.supplements",
  FundKind: "words.fundKinds",
  ShareablePart: "words.funds",
  Judgement: ["words.judgements", "sentences.judgements"],
  LeftoverRule: "words.leftovers",
  HospitalLevel: "words.levels",
  SharingModel: "words.models",
  MoneyField: ["words.totals", "sentences.amounts"],
  WalletCoverage: "words.opened",
  Availability: "words.states",
  PayingOrder: "words.orders",
  OtherGrantor: "sentences.others",
  Outcome: "words.outcomes",
  PaperKind: "words.papers",
  PaperProblem: "sentences.idProblems",
  BindingParty: "words.parties",
  ListExtent: "words.listExtents",
  UseCondition: "words.useConditions",
  PayerKind: "words.payers",
  CapPeriod: "words.periods",
  Permission: "words.permissions",
  PersonKind: "words.persons",
  PremiumMode: "words.premiumModes",
  InputErrorCode: "sentences.inputErrors",
  Relation: "words.relations",
  Requirement: "words.requirements",
  RuleCode: ["words.rules", "sentences.bureauQuestions"],
  Scheme: "words.schemes",
  AssumptionState: "words.certainties",
  InsuranceStatus: "words.statuses",
  StepKind: "sentences.steps",
  SumIdentity: "sentences.identities",
  SupplementBase: "words.supplementBases",
  Sureness: "words.certainties",
  AssumptionKey: ["words.switches", "sentences.assumptions"],
  BindingTerm: "words.terms",
  Topic: "words.topics",
  VisitTrait: "words.traits",
  Purpose: "words.uses",
  FindingCode: "sentences.findings",
  WarningCode: "sentences.warnings",
  SettlementWarningCode: "sentences.settlementWarnings",
  RegionWarningCode: "sentences.warnings",
  BillNoteCode: "sentences.notes",
  CountedAmountCode: "sentences.amounts",
};

/** What is said of no vocabulary of Rust's: by the package and the page themselves, or of codes that are plain text in Rust. */
const APART = [
  "words.capLimits",
  "words.channelKinds",
  "words.confirmations",
  "words.counts",
  "words.fields",
  "words.firsts",
  "words.guideSteps",
  "words.guideWarnings",
  "words.leans",
  "words.may",
  "words.proofs",
  "words.tasks",
  "words.visits",
  "words.yesNo",
  "sentences.comparisons",
  "sentences.hints",
  "sentences.initErrors",
  "sentences.remedies",
  "sentences.settings",
];

const catalogues = await Promise.all(["zh-CN", "en"].map(said));
const placed = new Set([...Object.values(SAID).flat(), ...APART]);
for (const name of Object.keys(catalogues[0])) {
  if (!placed.has(name))
    throw new Error(`reference: ${name} of the catalogues is said of no vocabulary; scripts/reference.mjs lists them`);
}
for (const [, name] of readFileSync("npm/src/types/codes.ts", "utf8").matchAll(/^export type (\w+)/gm)) {
  if (!(name in SAID))
    throw new Error(`reference: no family of sentences is said of ${name}; scripts/reference.mjs lists them`);
}
const sentences = Object.fromEntries(
  Object.entries(SAID).map(([vocabulary, names]) => [vocabulary, beside([names].flat())]),
);
tool("gongji-types", ["reference", "docs/reference.md", "--sentences", "-", ...process.argv.slice(2)], {
  input: JSON.stringify(sentences),
  stdio: ["pipe", "inherit", "inherit"],
});

/** A catalogue as it is in the package: its vocabularies and families by their path. */
async function said(language) {
  const { outputFiles } = await build({
    entryPoints: [`npm/src/messages/${language}.ts`],
    bundle: true,
    write: false,
    format: "esm",
    charset: "utf8",
  });
  const { catalogue } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
  );
  const paths = (part) => Object.entries(catalogue[part]).map(([name, texts]) => [`${part}.${name}`, texts]);
  return Object.fromEntries([...paths("words"), ...paths("sentences")]);
}

/** For every word what both languages say of it, the word for it before its sentence. */
function beside(names) {
  const said = (texts, name) => {
    if (texts[name] === undefined) throw new Error(`reference: the catalogues have no ${name}`);
    return texts[name];
  };
  const words = new Set(names.flatMap((name) => Object.keys(said(catalogues[0], name))));
  const text = (word) =>
    catalogues.map((texts) =>
      names
        .map((name) => said(texts, name)[word])
        .filter(Boolean)
        .join("<br>"),
    );
  return Object.fromEntries([...words].map((word) => [word, text(word)]));
}
