/** The two choices that outlive a visit. Nothing else is ever stored. */
export type Language = "zh-CN" | "en";
export type Size = "normal" | "large";

const LANGUAGE = "gongji.language";
const SIZE = "gongji.size";

export function storedLanguage(): Language {
  return read(LANGUAGE) === "en" ? "en" : "zh-CN";
}

export function storedSize(): Size {
  return read(SIZE) === "large" ? "large" : "normal";
}

export function storeLanguage(language: Language): void {
  write(LANGUAGE, language);
}

export function storeSize(size: Size): void {
  write(SIZE, size);
}

/** Web views with storage switched off throw; the choice then lasts as long as the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
