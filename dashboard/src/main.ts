import { mount } from "svelte";
import App from "./App.svelte";
import { recallLanguage } from "./state/keep";
import { situation } from "./state/situation.svelte";
import "./style/tokens.css";
import "./style/base.css";
import "./style/print.css";
import { preferred, speak } from "./words/words.svelte";

const target = document.getElementById("page");
if (target === null) throw new Error("index.html has no element with the id `page`");

await speak(recallLanguage(localStorage) ?? preferred(navigator.languages));
mount(App, { target });
void situation.start();
