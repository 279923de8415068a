"""A speaker that is a chat model: asked under a form, shown material as data, held to ids."""

from arguendo.graph.roles.chat.speaker import ChatSpeaker

__all__ = ["ChatSpeaker"]
