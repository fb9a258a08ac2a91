// The wall of a meeting room: letters by the height of the screen, the keys of a presenter, the
// clock of the point, and a pointer that goes away. Words and numbers come as data and are only
// ever written as text.
const KEYS = {
  ArrowRight: "next", PageDown: "next", ArrowLeft: "back", PageUp: "back",
  Home: "first", End: "last", Escape: "leave", d: "decide", D: "decide",
};
const TYPING = "input, textarea, select, [contenteditable='true'], [data-baseweb='popover']";
const IDLE = 3000;

const told = (milliseconds) => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

function clock(box, { minutes, point, over }) {
  const node = box.querySelector(".clock");
  const key = `room:${point}`;
  let before = Number(sessionStorage.getItem(key)) || 0;
  const since = Date.now();
  const tick = () => {
    const spent = before + Date.now() - since;
    sessionStorage.setItem(key, String(spent));
    const left = minutes * 60000 - spent;
    node.classList.toggle("over", minutes > 0 && left < 0);
    if (!minutes) node.textContent = "";
    else if (left < 0) node.textContent = `◆ ${over.replace("{time}", told(-left))}`;
    else node.textContent = `${told(spent)} / ${minutes}:00`;
  };
  tick();
  return setInterval(tick, 1000);
}

function start({ data, parentElement, setStateValue, setTriggerValue }) {
  const page = document.documentElement;
  page.classList.add("room");
  page.style.setProperty("--room-root", `${data.root * 100}vh`);
  const go = (way) => setTriggerValue("go", way);

  const pressed = (event) => {
    const way = KEYS[event.key];
    if (!way || data.seconds || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0];
    if (target.closest?.(TYPING) || document.querySelector("[role='dialog']")) return;
    event.preventDefault();
    go(way);
  };

  let still;
  const moved = () => {
    page.classList.remove("idle");
    clearTimeout(still);
    still = setTimeout(() => page.classList.add("idle"), IDLE);
  };

  let shown = data.height;
  const measured = () => {
    if (window.innerHeight === shown) return;
    shown = window.innerHeight;
    setStateValue("height", shown);
  };

  parentElement.querySelector(".progress").textContent = data.progress;
  const timers = [clock(parentElement, data)];
  if (data.seconds) timers.push(setInterval(() => go("next"), data.seconds * 1000));
  window.addEventListener("keydown", pressed);
  window.addEventListener("pointermove", moved);
  window.addEventListener("resize", measured);
  moved();
  measured();
  return () => {
    timers.forEach(clearInterval);
    clearTimeout(still);
    window.removeEventListener("keydown", pressed);
    window.removeEventListener("pointermove", moved);
    window.removeEventListener("resize", measured);
    page.classList.remove("room", "idle");
  };
}

export default function (component) {
  const { parentElement } = component;
  parentElement.leave?.();
  parentElement.leave = start(component);
  return () => parentElement.leave?.();
}
