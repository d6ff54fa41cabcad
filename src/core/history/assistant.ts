const TRAILER = /^(?:Co-authored-by|Assisted-by|Generated-by|AI-assisted-by):(.*)$/gim;
const ASSISTANT =
  /\b(?:copilot|claude|chatgpt|codex|cursor(?:agent)?|gemini|devin|aider|amazon q|windsurf|cody|jules)\b/i;

/** Whether a trailer of the message names an AI assistant. */
export function namesAssistant(message: string): boolean {
  return [...message.matchAll(TRAILER)].some((match) => ASSISTANT.test(match[1] ?? ''));
}
