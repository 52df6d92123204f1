// @ts-check
// The player of ink's own web template without what it does for show: no fading in one paragraph after another, no
// slow scrolling; and without its save points, which copy the story's state at every choice. That makes it faster.

(() => {
  const { inkjs, storyContent } = /** @type {any} */ (window);
  const story = new inkjs.Story(storyContent);
  const container = /** @type {HTMLElement} */ (document.querySelector("#story"));
  continueStory();

  function continueStory() {
    while (story.canContinue) {
      const text = story.Continue();
      const paragraph = document.createElement("p");
      paragraph.innerHTML = text;
      container.appendChild(paragraph);
    }
    for (const choice of story.currentChoices) {
      const paragraph = document.createElement("p");
      paragraph.classList.add("choice");
      paragraph.innerHTML = `<a href='#'>${choice.text}</a>`;
      container.appendChild(paragraph);
      paragraph.querySelector("a")?.addEventListener("click", (event) => {
        event.preventDefault();
        for (const each of container.querySelectorAll("p.choice")) each.remove();
        story.ChooseChoiceIndex(choice.index);
        continueStory();
      });
    }
    window.scrollTo(0, document.body.scrollHeight);
  }
})();
