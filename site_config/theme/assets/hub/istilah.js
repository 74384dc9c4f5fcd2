// Istilah: a tap on a marked term shows its meaning where the reader is, instead of at the foot of the page.
const marks = document.querySelectorAll("a.hub-istilah");
if (marks.length && "popover" in HTMLElement.prototype) {
  const box = document.createElement("div");
  box.className = "hub-arti";
  box.popover = "auto";
  box.setAttribute("role", "status");
  document.querySelector("article").append(box);

  const show = (mark) => {
    const meaning = document.getElementById(mark.hash.slice(1));
    box.textContent = meaning.textContent;
    box.showPopover();
    const at = mark.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8);
    box.style.left = `${Math.max(8, left) + scrollX}px`;
    box.style.top = `${at.bottom + 4 + scrollY}px`;
  };

  for (const mark of marks) {
    mark.addEventListener("click", (event) => {
      event.preventDefault();
      show(mark);
    });
  }
}
