"""The providers whose chat models can be named, and what each needs."""

from arguendo.corpus.model import Value


class Provider(Value):
    """What has to be there before a provider's model can speak."""

    package: str
    """The package of LangChain's integration, as it is installed."""
    extra: str = ""
    """Our extra that brings it, where there is one."""
    keys: tuple[str, ...] = ()
    """Environment variables that hold its key; any one of them will do."""
    start: str = "Check the network and the provider's address."
    """What to do where nothing answers."""
    pull: str = "Check the model's name with the provider."
    """What to do where it has no such model."""

    @property
    def install(self) -> str:
        """The command that installs the package."""
        wanted = f"'arguendo[{self.extra}]'" if self.extra else self.package
        return f"pip install {wanted}"

    @property
    def module(self) -> str:
        """The package as it is imported."""
        return self.package.replace("-", "_")


PROVIDERS: dict[str, Provider] = {
    "anthropic": Provider(
        package="langchain-anthropic", extra="anthropic", keys=("ANTHROPIC_API_KEY",)
    ),
    "azure_openai": Provider(
        package="langchain-openai",
        extra="openai",
        keys=("AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN"),
    ),
    "bedrock_converse": Provider(package="langchain-aws"),
    "cohere": Provider(package="langchain-cohere", keys=("COHERE_API_KEY",)),
    "deepseek": Provider(package="langchain-deepseek", keys=("DEEPSEEK_API_KEY",)),
    "fireworks": Provider(package="langchain-fireworks", keys=("FIREWORKS_API_KEY",)),
    "google_genai": Provider(
        package="langchain-google-genai", keys=("GOOGLE_API_KEY", "GEMINI_API_KEY")
    ),
    "google_vertexai": Provider(package="langchain-google-vertexai"),
    "groq": Provider(package="langchain-groq", keys=("GROQ_API_KEY",)),
    "mistralai": Provider(package="langchain-mistralai", keys=("MISTRAL_API_KEY",)),
    "ollama": Provider(
        package="langchain-ollama",
        extra="ollama",
        start="Start Ollama with: ollama serve, or set OLLAMA_HOST to where it runs.",
        pull="Fetch it with: ollama pull, and see what there is with: ollama list.",
    ),
    "openai": Provider(
        package="langchain-openai",
        extra="openai",
        keys=("OPENAI_API_KEY",),
        start="Check the network, and OPENAI_BASE_URL where it is set.",
    ),
    "openrouter": Provider(package="langchain-openrouter", keys=("OPENROUTER_API_KEY",)),
    "perplexity": Provider(
        package="langchain-perplexity", keys=("PPLX_API_KEY", "PERPLEXITY_API_KEY")
    ),
    "together": Provider(package="langchain-together", keys=("TOGETHER_API_KEY",)),
    "xai": Provider(package="langchain-xai", keys=("XAI_API_KEY",)),
}
"""By the name that stands before the colon in `provider:model`."""
