import type { Checks } from "./checks.js";

/** Resolves to `true` or to a sentence. */
const says = (checks: Checks, field: string) => (): Promise<true | string> =>
  checks.problem(field).then((text) => text || true);

/** Rejects with a sentence. It is a text and no `Error`, because NutUI shows what it is given. */
const rejects = (checks: Checks, field: string) => (): Promise<void> =>
  checks.problem(field).then((text) => (text === "" ? undefined : Promise.reject(text)));

/** A field's `rules`, as each library of form controls takes them. */
export const rulesOf = {
  /** Vant: `<van-field :rules>`. */
  vant: (checks: Checks, field: string) => [{ validator: says(checks, field) }],
  /** NutUI for Vue: `<nut-form-item :rules>`. */
  nutui: (checks: Checks, field: string) => [{ validator: rejects(checks, field) }],
  /** antd-mobile and antd: `<Form.Item rules>`. */
  antd: (checks: Checks, field: string) => [{ validator: rejects(checks, field) }],
  /** TDesign: `<t-form :rules>`. */
  tdesign: (checks: Checks, field: string) => [
    {
      validator: (): Promise<{ result: boolean; message: string }> =>
        checks.problem(field).then((message) => ({ result: message === "", message })),
    },
  ],
  /** uview and uview-plus: `rules` of `<u-form>`, handed over by `setRules` in mini-programs. */
  uview: (checks: Checks, field: string) => [{ asyncValidator: rejects(checks, field) }],
  /** uni-forms: `rules` of a field. */
  uniForms: (checks: Checks, field: string) => [{ validateFunction: says(checks, field) }],
};

/** What the browser asks of a control of a form that is its own. */
export interface NativeControl {
  setCustomValidity(text: string): void;
}

/** Sets the validity of a control of the browser's own: `:invalid`, `reportValidity()` and `submit` go by it. Resolves to the sentence. */
export async function setValidity(checks: Checks, control: NativeControl, field: string): Promise<string> {
  const text = await checks.problem(field);
  control.setCustomValidity(text);
  return text;
}
