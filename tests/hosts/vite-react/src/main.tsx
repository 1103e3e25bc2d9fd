import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Post } from "./post.tsx";

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <Post />
  </StrictMode>,
);
