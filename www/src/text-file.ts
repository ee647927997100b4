/** A file of texts that lies beside the page. Nothing where it cannot be had; asking again asks the server again. */
export async function textFile<T>(address: string): Promise<T | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
