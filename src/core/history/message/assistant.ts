const TRAILER = /^(Co-authored-by|Assisted-by|Generated-by|AI-assisted-by):(.*)$/gim;
const ASSISTANT = /\b(?:copilot|chatgpt|codex|cursor(?:agent)?|gemini|aider|amazon q|windsurf)\b/i;
/** Of people too: among co-authors it takes a program's address to tell. */
const FIRST_NAME = /\b(?:claude|cody|devin|jules)\b/i;
const ADDRESS = /\bnoreply@anthropic\.com\b|\bdevin-ai\b|\bgoogle-labs-jules\b/i;

/** Whether a trailer of the message names an AI assistant. */
export function namesAssistant(message: string): boolean {
  return [...message.matchAll(TRAILER)].some(([, trailer = '', named = '']) => {
    if (ASSISTANT.test(named)) return true;
    return /^co-/i.test(trailer) ? ADDRESS.test(named) : FIRST_NAME.test(named);
  });
}
