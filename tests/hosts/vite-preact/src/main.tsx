import { render } from "preact";
import { Post } from "./post.tsx";

render(<Post />, document.getElementById("app") as HTMLElement);
