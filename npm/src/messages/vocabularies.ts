import type { EngineError } from "../contract.js";
import type { ChannelKind, Confirmation, GuideStep, GuideWarning, Proof, Task } from "../guide.js";
import type { TypedProblem } from "../form/typed-text.js";
import type { InitErrorCode } from "../init-error.js";
import type {
  SharingArea,
  Arrangement,
  AwayKind,
  BandBase,
  BillNoteCode,
  BillPath,
  CapBase,
  CapScope,
  Card,
  CasePath,
  MemberCategory,
  Certainty,
  CatalogueClass,
  Confidence,
  ConsentParty,
  CountedAmountCode,
  Included,
  DeductibleMode,
  SuspensionEffect,
  TakesEffect,
  UnbindingOutcome,
  BindingEvent,
  InclusionSource,
  FailReason,
  FindingCode,
  FindingStatus,
  SupplementaryFund,
  FundKind,
  ShareablePart,
  Judgement,
  LeftoverRule,
  HospitalLevel,
  ListExtent,
  SharingModel,
  MoneyField,
  Availability,
  WalletCoverage,
  OtherGrantor,
  PayingOrder,
  Outcome,
  PaperKind,
  PaperProblem,
  BindingParty,
  PayerKind,
  CapPeriod,
  Permission,
  PersonKind,
  PremiumMode,
  InputErrorCode,
  Relation,
  RemedyPath,
  Requirement,
  RuleCode,
  Scheme,
  ScopeRounding,
  AssumptionState,
  InsuranceStatus,
  StepKind,
  SumIdentity,
  SupplementBase,
  Sureness,
  AssumptionKey,
  BindingTerm,
  SettlementWarningCode,
  Topic,
  Totals,
  VisitTrait,
  Purpose,
  RegionWarningCode,
  UseCondition,
  WarningCode,
} from "../types/index.js";

/** The words of each vocabulary: the spelling in requests and replies is the key. */
export interface VocabularyWords {
  relations: Relation;
  schemes: Scheme;
  statuses: InsuranceStatus;
  categories: MemberCategory;
  uses: Purpose;
  arrangements: Arrangement;
  states: Availability;
  effects: SuspensionEffect;
  areas: SharingArea;
  opened: WalletCoverage;
  models: SharingModel;
  funds: ShareablePart;
  permissions: Permission;
  may: Permission;
  orders: PayingOrder;
  capScopes: CapScope | "none";
  consents: ConsentParty;
  terms: BindingTerm;
  premiumModes: PremiumMode;
  requirements: Requirement;
  firsts: Permission;
  capLimits: CapScope;
  effectives: TakesEffect;
  leftovers: LeftoverRule;
  parties: BindingParty;
  listExtents: ListExtent;
  useConditions: UseCondition;
  events: BindingEvent;
  endings: UnbindingOutcome;
  confidences: Confidence;
  papers: PaperKind;
  outcomes: Outcome | Certainty;
  leans: Exclude<Outcome, "incomplete" | "unsettled"> | "none";
  topics: Topic;
  rules: RuleCode;
  fields: CasePath | CasePart | BillField;
  visits: Visit;
  levels: HospitalLevel;
  persons: PersonKind;
  classes: CatalogueClass;
  cards: Card;
  payers: PayerKind;
  totals: keyof Totals | MoneyField;
  switches: AssumptionKey;
  certainties: AssumptionState | Sureness;
  capBases: CapBase;
  counts: "unlimited";
  yesNo: "true" | "false";
  traits: VisitTrait | "none";
  aways: AwayKind;
  supplements: SupplementaryFund;
  supplementBases: SupplementBase;
  deductibleModes: DeductibleMode;
  scopeRoundings: ScopeRounding;
  bandBases: BandBase;
  periods: CapPeriod;
  fundKinds: FundKind;
  judgements: Judgement;
  places: Included;
  evidences: InclusionSource;
  channelKinds: ChannelKind;
  tasks: Task;
  guideSteps: GuideStep;
  proofs: Proof;
  confirmations: Confirmation;
  guideWarnings: GuideWarning;
}

/** The codes of each family of sentences. */
export interface SentenceCodes {
  findings: Exclude<FindingCode, PaperProblem>;
  remedies: RemedyPath;
  others: OtherGrantor;
  bureauQuestions: RuleCode;
  hints:
    | Extract<Relation, "child" | "parent">
    | Extract<Purpose, "outpatient" | "newborn_premium">
    | "outcome"
    | "usual_given"
    | "usual_otherwise"
    | "old_source";
  settings: ScopeSentence | Exclude<Topic, ScopeTopic> | "none" | "unlimited" | "kept_back_0.00" | "lock_months_0";
  steps: StepKind;
  assumptions: AssumptionKey;
  notes: BillNoteCode;
  warnings: WarningCode | RegionWarningCode;
  idProblems: PaperProblem;
  inputErrors: InputErrorCode | TypedProblem | EngineError["code"];
  initErrors: InitErrorCode | "engine_stopped";
  fallbacks: FindingStatus | "input";
  amounts: MoneyField | CountedAmountCode;
  identities: SumIdentity;
  judgements: Judgement;
  reasons: FailReason;
  settlementWarnings: SettlementWarningCode;
  comparisons: "same" | "step" | "difference" | "fits";
}

/** Kinds of visit: uses of the money that have a bill. */
export type Visit = Extract<Purpose, "outpatient" | "pharmacy" | "inpatient" | "chronic">;

/** Parts of a case that a form names and no answer asks for. */
type CasePart = "grantor" | "grantee" | "use" | "grantor.id" | "grantor.id.kind" | "grantee.id";

/** A path without the place in its list, which names the field alone. */
type Unplaced<Path extends string> = Path extends `${infer List}[${number}]${infer Field}` ? `${List}${Field}` : Path;

/** Fields of a bill that an answer may ask for. */
type BillField = Unplaced<BillPath>;

/** Topics that let words in and shut words out: a sentence for each of the two. */
type ScopeTopic =
  | "relations"
  | "grantor_schemes"
  | "grantor_categories"
  | "grantee_schemes"
  | "grantee_categories"
  | "resident_gives_to"
  | "one_per_role"
  | "consent"
  | "requires"
  | "papers"
  | "pays"
  | "resident_premium_needs"
  | "care_premium_needs"
  | "commercial_insurance_needs"
  | "quota_pays"
  | "unbind_by"
  | "ends_when"
  | "must_end"
  | "cross_ends_when"
  | "cross_unbind_by";
type ScopeSentence = `${ScopeTopic}_yes` | `${ScopeTopic}_no`;
