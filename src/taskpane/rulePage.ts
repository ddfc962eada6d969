/** The pages of the rules, as files beside the pane. */

/** Markdown of `rules/<id>.md`. Errors: Error when the file does not come. */
export async function rulePage(rule: string): Promise<string> {
  const response = await fetch(`rules/${rule}.md`);
  if (!response.ok) throw new Error(`rules/${rule}.md: ${response.status}`);
  return response.text();
}
