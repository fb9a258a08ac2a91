// Streamlit's uploader speaks English only: say its two texts in the language of the screen.
export default function ({ data }) {
  const say = (node, words) => {
    if (node && node.firstChild && node.firstChild.nodeValue !== words) {
      node.firstChild.nodeValue = words;
    }
  };
  const translate = () => {
    const box = document.querySelector('[data-testid="stFileUploader"]');
    if (!box) return;
    say(box.querySelector("section button p"), data.button);
    say(box.querySelector('[data-testid="stFileUploaderDropzoneInstructions"] span'), data.limit);
    box.querySelector('input[type="file"]').setAttribute("aria-label", data.button);
  };
  translate();
  const watcher = new MutationObserver(translate);
  watcher.observe(document.body, { childList: true, subtree: true });
  return () => watcher.disconnect();
}
