// Copies the address of the page as it stands: it holds the whole view.
export default function ({ data, parentElement }) {
  const [button, said] = [parentElement.querySelector("button"), parentElement.querySelector("[role=status]")];
  button.textContent = data.name;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      said.textContent = data.done;
    } catch (error) {
      said.textContent = `${data.name} did not work: ${error.message}`;
    }
  };
}
