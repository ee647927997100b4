// Written by `make types` from the Rust declarations.
import type { FindingCode, RegionWarningCode, RuleCode, WarningCode } from "./codes.js";
import type { CasePath, RemedyPath, UnbindingPath } from "./paths.js";
import type { Basis, Receipt } from "./replies.js";
import type { Availability, FindingStatus, OtherGrantor, Outcome, Sureness } from "./reply-words.js";
import type { Arrangement, Relation } from "./request-words.js";
import type { Region } from "./values.js";

/** What one rule found. */
export type Finding = {
  /** The rule. */
  readonly rule: RuleCode;
  /** What came of the rule. */
  readonly status: FindingStatus;
  /** The sentence: a key of the message catalogues. */
  readonly code: FindingCode;
  /** The field of the request that the finding stands beside. */
  readonly field: CasePath | UnbindingPath;
  /** What the sentence names. */
  readonly params: { readonly [name in string]: string };
  /** Where an unsettled finding points. */
  readonly leans?: Outcome;
  /**
   * Why an unsettled finding is open: merely `reported`, disputed (`unsettled`), an `open` start, or `unknown`. Left out where
   * the sources are sure and the case is what they leave open.
   */
  readonly doubt?: Sureness;
  /** The year of the newest document behind the finding, where that is more than two years old. */
  readonly old?: number;
  /** The statements that the finding rests on. */
  readonly basis: readonly Basis[];
};

/** A bureau to ask. */
export type BureauToAsk = {
  /** The place whose hotline 12393 knows. */
  readonly region: Region;
  /** The rules to ask about; the message catalogues have a sentence to say for each. */
  readonly rules: readonly RuleCode[];
};

/** Whether the relative may be bound, and why. */
export type Verdict = {
  /** The answer. */
  readonly outcome: Outcome;
  /** Where an unsettled answer points; left out where the sources clash. */
  readonly leans?: Outcome;
  /** The way of sharing that the case is about. */
  readonly arrangement: Arrangement;
  /** The findings of every rule, in the order to ask. */
  readonly findings: readonly Finding[];
  /** What looks odd and changes nothing. */
  readonly warnings: readonly Warning[];
  /** The fields that can still change the answer, in the order to ask. */
  readonly ask: readonly OpenQuestion[];
  /**
   * The answer if every field in `ask` had its usual answer; only with `incomplete`, and not while a fact (relation, places)
   * is missing.
   */
  readonly assuming?: AssumingReply;
  /** The nearest change for each failed rule. */
  readonly remedies: readonly Remedy[];
  /** The answer after all remedies; left out where some failed rule has none. */
  readonly with_all_remedies?: Outcome;
  /** Others who may bind the relative, where the grantor may not surely; each was put to the engine. */
  readonly others: readonly OtherPerson[];
  /** Whom to ask where the answer is unsettled or a refusal: the hotline 12393 of a place, and what to ask about. */
  readonly bureaus: readonly BureauToAsk[];
  /** Other ways of sharing. */
  readonly alternatives: readonly OtherWay[];
  /** What the answer was worked out with. */
  readonly receipt: Receipt;
};

/** Something that looks odd and refuses nothing. */
export type Warning = {
  /** The sentence: a key of the message catalogues. */
  readonly code: WarningCode | RegionWarningCode;
  /** The field that the warning stands beside. */
  readonly field: CasePath;
  /** The parameters of the sentence. */
  readonly params: { readonly [name in string]: string };
};

/** A field that is still needed. */
export type OpenQuestion = {
  /** The field to ask for. */
  readonly field: CasePath;
  /** The rule that needs it. */
  readonly rule: RuleCode;
};

/** The answer on usual assumptions. Nothing in it counts as given. */
export type AssumingReply = {
  /** The outcome if every assumption is right. */
  readonly outcome: Outcome;
  /** Where an unsettled outcome points. */
  readonly leans?: Outcome;
  /** The answers assumed, the most decisive first. */
  readonly given: readonly AssumedField[];
};

/** One usual answer. */
export type AssumedField = {
  /** The field. */
  readonly field: CasePath;
  /** The usual answer, of the field's own kind. */
  readonly value: boolean | number | string;
  /** The outcome if this one assumption is wrong. */
  readonly otherwise: Outcome;
};

/** A change that makes a failed rule pass, tried on the engine. */
export type Remedy = {
  /** The rule. */
  readonly rule: RuleCode;
  /** The changes to make. */
  readonly changes: readonly FieldChange[];
  /** The answer after this change alone. */
  readonly outcome: Outcome;
};

/** A change of one field. */
export type FieldChange = {
  /** The field. */
  readonly field: RemedyPath;
  /** The new value, of the field's own kind: a request takes it as it is. */
  readonly to: boolean | number | string;
};

/** Somebody else who may bind the relative. */
export type OtherPerson = {
  /** What that person is to the grantor. */
  readonly who: OtherGrantor;
  /** What the relative is to that person. */
  readonly relation: Relation;
  /** The outcome on usual assumptions, for somebody insured where the grantor is. */
  readonly outcome: Outcome;
  /** Where an unsettled outcome points. */
  readonly leans?: Outcome;
};

/** Another way of sharing. */
export type OtherWay = {
  /** The way. */
  readonly arrangement: Arrangement;
  /** Whether the way is open to the two people on the day. */
  readonly state: Availability;
};
